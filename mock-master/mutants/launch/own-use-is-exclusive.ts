import { usedBy } from '../../allocator/ledger.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/own-use-is-exclusive',
  breaks: 'launch/over-several-accepts',
  does: 'takes what a framework uses off what its further ACCEPTs can use',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      available(acceptance) {
        const { framework, agent, offered } = acceptance
        const before = usedBy(framework, agent).shared.filter((one) => offered.contains(one))
        const { tasks } = framework
        const isFresh = [...tasks.values()].every((task) => task.state === 'TASK_STAGING')
        const available = parts.LAUNCH.available(acceptance)
        return isFresh ? available : available.filter((one) => !before.contains(one))
      },
    },
  }),
} satisfies Mutant
