import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/modes-must-match',
  breaks: 'launch/read-only',
  does: 'compares the mode of a volume when it looks for it in the offer',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      validate(task, available, acceptance) {
        const modes = [...Resources.of(task.resources ?? [])].map(({ disk }) => disk?.volume?.mode)
        if (modes.includes('RO')) return 'The offer does not hold the volume in this mode'
        return parts.LAUNCH.validate(task, available, acceptance)
      },
    },
  }),
} satisfies Mutant
