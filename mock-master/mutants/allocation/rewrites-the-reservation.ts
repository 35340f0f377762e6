import { isShared } from '../../resource/predicates.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/rewrites-the-reservation',
  breaks: 'allocation/allocated-to-offer-role',
  does: 'shows a shared volume as reserved for the role that it is offered to',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      const seen = parts.project(cluster, offer)
      const resources = (seen.resources ?? []).map((one) =>
        isShared(one) && one.reservations
          ? {
              ...one,
              reservations: one.reservations.map((entry) => ({ ...entry, role: offer.role })),
            }
          : one,
      )
      return { ...seen, resources }
    },
  }),
} satisfies Mutant
