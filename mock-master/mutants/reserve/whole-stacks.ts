import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/whole-stacks',
  breaks: 'reserve/operator-one-step',
  does: 'makes all reservations of a stack at once, of what has none',
  mutate: (parts) => ({
    ...parts,
    RESERVE: {
      ...parts.RESERVE,
      convert(operation) {
        const { resources, source = [] } = operation.reserve
        const isStack = resources.some(({ reservations = [] }) => reservations.length > 1)
        if (!isStack || source.length > 0) return parts.RESERVE.convert(operation)
        const converted = Resources.of(resources)
        const isAllocated = resources.some((one) => one.allocation_info !== undefined)
        const consumed = converted.popReservation().popReservation()
        return isAllocated ? parts.RESERVE.convert(operation) : [{ consumed, converted }]
      },
    },
  }),
} satisfies Mutant
