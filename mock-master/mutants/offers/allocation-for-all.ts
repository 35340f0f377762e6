import type { Mutant } from '../mutant.ts'

export default {
  id: 'offers/allocation-for-all',
  breaks: 'offers/hidden-allocation-info',
  does: 'shows `allocation_info` to every framework',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      const seen = parts.project(cluster, offer)
      const resources = (seen.resources ?? []).map((resource) => ({
        ...resource,
        allocation_info: { role: offer.role },
      }))
      return { ...seen, resources, allocation_info: { role: offer.role } }
    },
  }),
} satisfies Mutant
