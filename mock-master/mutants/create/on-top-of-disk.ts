import { creating } from '../../resource/conversions.ts'
import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/on-top-of-disk',
  breaks: 'create/consumes-disk',
  does: 'adds a volume to the agent and leaves the disk under it as it was',
  mutate: (parts) => ({
    ...parts,
    CREATE: {
      ...parts.CREATE,
      convert: ({ create: { volumes } }) =>
        creating(volumes).map((one) => ({ ...one, consumed: Resources.empty })),
    },
  }),
} satisfies Mutant
