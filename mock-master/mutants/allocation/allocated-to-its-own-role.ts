import { isShared } from '../../resource/predicates.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/allocated-to-its-own-role',
  breaks: 'allocation/allocated-to-offer-role',
  does: 'says that a shared volume is allocated to the role that it is reserved for',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      const seen = parts.project(cluster, offer)
      const resources = (seen.resources ?? []).map((one) => {
        const role = one.reservations?.at(-1)?.role ?? one.role
        return isShared(one) && one.allocation_info && role
          ? { ...one, allocation_info: { role } }
          : one
      })
      return { ...seen, resources }
    },
  }),
} satisfies Mutant
