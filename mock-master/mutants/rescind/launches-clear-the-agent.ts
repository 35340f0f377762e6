import { rescind } from '../../offers.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'rescind/launches-clear-the-agent',
  breaks: 'rescind/not-by-use',
  does: 'rescinds all other offers of an agent when tasks are launched on it',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      launch(operation, acceptance) {
        parts.LAUNCH.launch(operation, acceptance)
        for (const offer of [...acceptance.agent.offers]) rescind(acceptance.cluster, offer)
      },
    },
  }),
} satisfies Mutant
