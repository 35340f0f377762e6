import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/newest-replaces',
  breaks: 'reserve/merges',
  does: 'puts a new reservation in the place of the one that the role had',
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
        const own = operation.reserve.resources.flatMap(
          ({ allocation_info, name, reservations }) => {
            const key = JSON.stringify(reservations)
            const former = earlier.filter(
              (one) => one.name === name && !one.disk && JSON.stringify(one.reservations) === key,
            )
            return former
              .toArray()
              .map((one) => ({ ...one, ...(allocation_info && { allocation_info }) }))
          },
        )
        const former = Resources.of(own)
        const freed = { consumed: former, converted: former.popReservation() }
        return [...(former.isEmpty ? [] : [freed]), ...parts.RESERVE.convert(operation)]
      },
    },
  }),
} satisfies Mutant

let earlier = Resources.empty
