import { rescindAll } from '../../offers.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'rescind/suppressing-takes-back',
  breaks: 'rescind/not-by-suppressing',
  does: 'takes the offers back that a framework has for a role which it suppresses',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      UPDATE_FRAMEWORK(cluster, framework, call) {
        const answer = parts.calls.UPDATE_FRAMEWORK(cluster, framework, call)
        const isUnwanted = (role: string) => framework.suppressedRoles.has(role)
        const unwanted = [...framework.offers].filter(({ role }) => isUnwanted(role))
        rescindAll(cluster, unwanted)
        return answer
      },
    },
  }),
} satisfies Mutant
