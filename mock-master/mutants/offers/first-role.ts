import type { Mutant } from '../mutant.ts'

export default {
  id: 'offers/first-role',
  breaks: 'offers/allocation-info',
  does: 'names the first role of the framework whatever role it offers to',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      const seen = parts.project(cluster, offer)
      const [role] = offer.framework.roles
      return seen.allocation_info === undefined || role === undefined
        ? seen
        : { ...seen, allocation_info: { role } }
    },
  }),
} satisfies Mutant
