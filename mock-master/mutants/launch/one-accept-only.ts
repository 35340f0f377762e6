import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/one-accept-only',
  breaks: 'launch/over-several-accepts',
  does: 'refuses tasks on a shared volume that tasks of an earlier ACCEPT of the framework use',
  mutate: (parts) => {
    const startedAt = new Map<string, object>()
    return {
      ...parts,
      LAUNCH: {
        ...parts.LAUNCH,
        validate(task, available, acceptance) {
          const wanted = Resources.of(task.resources ?? []).shared
          for (const running of acceptance.framework.tasks.values()) {
            const earlier = startedAt.get(running.id) !== acceptance.sharedPool
            const same = [...running.resources.shared].some((volume) => wanted.contains(volume))
            if (earlier && same && !running.released) return 'The volume is in use'
          }
          startedAt.set(task.task_id.value, acceptance.sharedPool)
          return parts.LAUNCH.validate(task, available, acceptance)
        },
      },
    }
  },
} satisfies Mutant
