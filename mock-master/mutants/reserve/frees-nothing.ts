import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/frees-nothing',
  breaks: 'reserve/unreserve-part',
  does: 'says that it has freed a part of a reservation, and leaves it as it was',
  mutate: (parts) => ({
    ...parts,
    UNRESERVE: {
      ...parts.UNRESERVE,
      convert: (operation) =>
        parts.UNRESERVE.convert(operation).map((one) => ({ ...one, converted: one.consumed })),
    },
  }),
} satisfies Mutant
