import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/labels-spread',
  breaks: 'reserve/labels-keep-apart',
  does: 'puts the labels of a new reservation on the ones that the role has already',
  mutate: (parts) => ({
    ...parts,
    RESERVE: {
      ...parts.RESERVE,
      validate(operation, context) {
        const refusal = parts.RESERVE.validate(operation, context)
        if (refusal === undefined) earlier = context.total
        return refusal
      },
      convert(operation) {
        const conversions = parts.RESERVE.convert(operation)
        const [first] = operation.reserve.resources
        const last = first?.reservations?.at(-1)
        if (first === undefined || last?.labels === undefined) return conversions
        const { labels, ...bare } = last
        const { allocation_info } = first
        const alike = earlier.filter(
          (one) =>
            one.name === first.name &&
            one.disk === undefined &&
            JSON.stringify(one.reservations) === JSON.stringify([bare]),
        )
        const consumed = alike.map((one) => ({
          ...one,
          ...(allocation_info && { allocation_info }),
        }))
        const converted = consumed.map((one) => ({ ...one, reservations: [{ ...bare, labels }] }))
        return [...conversions, { consumed, converted }]
      },
    },
  }),
} satisfies Mutant

let earlier = Resources.empty
