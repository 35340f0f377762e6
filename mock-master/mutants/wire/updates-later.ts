import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/updates-later',
  breaks: 'wire/update-framework-200',
  does: 'answers 202 to UPDATE_FRAMEWORK, as to any other call',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      UPDATE_FRAMEWORK: (cluster, framework, call) => {
        const answer = parts.calls.UPDATE_FRAMEWORK(cluster, framework, call)
        return answer?.status === 200 ? { status: 202 } : answer
      },
    },
  }),
} satisfies Mutant
