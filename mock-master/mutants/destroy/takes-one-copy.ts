import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/takes-one-copy',
  breaks: 'destroy/two-copies',
  does: 'forgets to look for further copies of a volume in the accepted offers',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      convert: (operation) =>
        parts.DESTROY.convert(operation).map(({ consumed, converted }) => ({
          consumed,
          converted,
        })),
    },
  }),
} satisfies Mutant
