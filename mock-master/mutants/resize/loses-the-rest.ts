import type { Mutant } from '../mutant.ts'

export default {
  id: 'resize/loses-the-rest',
  breaks: 'resize/shrink-frees-disk',
  does: 'forgets the disk that a volume loses',
  mutate: (parts) => ({
    ...parts,
    SHRINK_VOLUME: {
      ...parts.SHRINK_VOLUME,
      convert: (operation) =>
        parts.SHRINK_VOLUME.convert(operation).map((one) => ({
          ...one,
          converted: one.converted.persistentVolumes,
        })),
    },
  }),
} satisfies Mutant
