import { rescind } from '../../offers.ts'
import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'rescind/use-is-exclusive',
  breaks: 'rescind/not-by-use',
  does: 'rescinds the other offers of a shared volume when a task begins to use it',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      launch(operation, acceptance) {
        parts.LAUNCH.launch(operation, acceptance)
        for (const { resources = [] } of operation.launch.task_infos ?? []) {
          for (const volume of Resources.of(resources).shared) {
            for (const offer of [...acceptance.agent.offers]) {
              if (offer.resources.contains(volume)) rescind(acceptance.cluster, offer)
            }
          }
        }
      },
    },
  }),
} satisfies Mutant
