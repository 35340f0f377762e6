import type { Mutant } from '../mutant.ts'

export default {
  id: 'groups/shutdown-is-a-request',
  breaks: 'groups/shutdown-executor',
  does: 'accepts SHUTDOWN, and leaves the executor alone',
  mutate: (parts) => ({
    ...parts,
    calls: { ...parts.calls, SHUTDOWN: () => undefined },
  }),
} satisfies Mutant
