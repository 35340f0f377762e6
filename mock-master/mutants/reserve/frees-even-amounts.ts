import { unreserving } from '../../resource/conversions.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/frees-even-amounts',
  breaks: 'reserve/unreserve-part',
  does: 'rounds what is freed up to an even number',
  mutate: (parts) => ({
    ...parts,
    UNRESERVE: {
      ...parts.UNRESERVE,
      convert: ({ unreserve: { resources } }) =>
        unreserving(
          resources.map((one) => ({
            ...one,
            ...(one.scalar && { scalar: { value: 2 * Math.ceil(one.scalar.value / 2) } }),
          })),
        ),
    },
  }),
} satisfies Mutant
