import type { Mutant } from '../mutant.ts'

export default {
  id: 'resize/frees-unreserved',
  breaks: 'resize/shrink-frees-disk',
  does: 'gives what a volume loses back as disk that nobody has reserved',
  mutate: (parts) => ({
    ...parts,
    SHRINK_VOLUME: {
      ...parts.SHRINK_VOLUME,
      convert: (operation) =>
        parts.SHRINK_VOLUME.convert(operation).map((one) => {
          const volume = one.converted.persistentVolumes
          return { ...one, converted: one.converted.minus(volume).toUnreserved().plus(volume) }
        }),
    },
  }),
} satisfies Mutant
