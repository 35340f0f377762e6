import type { Mutant } from '../mutant.ts'

export default {
  id: 'offers/role-of-the-reservation',
  breaks: 'offers/allocation-info',
  does: 'says of each resource that it is allocated to the role it is reserved for',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      const seen = parts.project(cluster, offer)
      const resources = (seen.resources ?? []).map((resource) => {
        const role = resource.reservations?.at(-1)?.role
        return role === undefined || resource.allocation_info === undefined
          ? resource
          : { ...resource, allocation_info: { role } }
      })
      return { ...seen, resources }
    },
  }),
} satisfies Mutant
