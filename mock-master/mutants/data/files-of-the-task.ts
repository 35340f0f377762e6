import { directory } from '../../agents/files.ts'
import { directoryOf } from '../../agents/operations.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'data/files-of-the-task',
  breaks: 'data/outlives-task',
  does: 'gives each task a directory of its own for a volume',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      launch(operation, acceptance) {
        const { volumes } = acceptance.agent.machine
        for (const { resources = [] } of operation.launch.task_infos) {
          for (const one of resources) {
            if (volumes.has(directoryOf(one))) volumes.set(directoryOf(one), directory())
          }
        }
        parts.LAUNCH.launch(operation, acceptance)
      },
    },
  }),
} satisfies Mutant
