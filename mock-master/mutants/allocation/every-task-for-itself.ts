import { isShared } from '../../resource/predicates.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/every-task-for-itself',
  breaks: 'allocation/once-per-framework',
  does: 'lists a shared volume once for each task among what a framework has',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      framework(cluster, framework) {
        const shown = parts.views.framework(cluster, framework)
        const all = [...framework.tasks.values()].flatMap(({ resources }) =>
          resources.shared.toArray(),
        )
        const rest = (shown.allocated_resources ?? []).filter((one) => !isShared(one))
        return { ...shown, allocated_resources: [...rest, ...all] }
      },
    },
  }),
} satisfies Mutant
