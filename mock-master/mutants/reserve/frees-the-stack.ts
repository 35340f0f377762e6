import { unreserving } from '../../resource/conversions.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/frees-the-stack',
  breaks: 'reserve/unreserve-refined',
  does: 'takes all reservations off what is freed',
  mutate: (parts) => ({
    ...parts,
    UNRESERVE: {
      ...parts.UNRESERVE,
      convert: ({ unreserve: { resources } }) =>
        unreserving(resources).map(({ consumed }) => ({
          consumed,
          converted: consumed.toUnreserved(),
        })),
    },
  }),
} satisfies Mutant
