import { reserving } from '../../resource/conversions.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/passes-over-the-source',
  breaks: 'reserve/operator-source',
  does: 'passes over the source of a RESERVE_RESOURCES and reserves what is unreserved',
  mutate: (parts) => ({
    ...parts,
    RESERVE: {
      ...parts.RESERVE,
      convert: ({ reserve: { resources } }) => reserving(resources),
    },
  }),
} satisfies Mutant
