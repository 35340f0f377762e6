import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/one-framework-only',
  breaks: 'launch/several-frameworks',
  does: 'refuses tasks on a shared volume that another framework uses',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      validate(task, available, acceptance) {
        const { agent, framework } = acceptance
        const wanted = Resources.of(task.resources ?? []).unallocate().shared
        for (const [user, used] of agent.used) {
          if (user === framework.id) continue
          const taken = used.unallocate()
          if ([...wanted].some((volume) => taken.contains(volume))) return 'The volume is in use'
        }
        return parts.LAUNCH.validate(task, available, acceptance)
      },
    },
  }),
} satisfies Mutant
