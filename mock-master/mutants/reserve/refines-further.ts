import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/refines-further',
  breaks: 'reserve/refine-to-allocated-role',
  does: 'lets a framework refine to any role below that of the offer',
  mutate: (parts) => ({
    ...parts,
    RESERVE: {
      ...parts.RESERVE,
      validate(operation, context) {
        const refusal = parts.RESERVE.validate(operation, context)
        const isBelow = operation.reserve.resources.every(
          ({ allocation_info: allocation, reservations = [] }) =>
            reservations.at(-1)?.role?.startsWith(`${allocation?.role}/`),
        )
        return isBelow && refusal?.refused.includes('was allocated to role') ? undefined : refusal
      },
    },
  }),
} satisfies Mutant
