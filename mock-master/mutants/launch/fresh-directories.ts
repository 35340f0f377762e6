import { directory } from '../../agents/files.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/fresh-directories',
  breaks: 'launch/not-isolated',
  does: 'gives the tasks of every ACCEPT directories of their own in place of the volumes',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      launch(operation, acceptance) {
        const { volumes } = acceptance.agent.machine
        for (const path of volumes.keys()) volumes.set(path, directory())
        parts.LAUNCH.launch(operation, acceptance)
      },
    },
  }),
} satisfies Mutant
