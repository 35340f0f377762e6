import { rescind } from '../../offers.ts'
import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/use-is-exclusive',
  breaks: 'allocation/use-rescinds-nothing',
  does: 'rescinds the other offers of a shared volume when a task uses it',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      launch(operation, acceptance) {
        for (const task of operation.launch.task_infos ?? []) {
          for (const volume of Resources.of(task.resources ?? []).shared.unallocate()) {
            for (const offer of [...acceptance.agent.offers]) {
              if (offer.resources.unallocate().contains(volume)) rescind(acceptance.cluster, offer)
            }
          }
        }
        parts.LAUNCH.launch(operation, acceptance)
      },
    },
  }),
} satisfies Mutant
