import type { Mutant } from '../mutant.ts'

export default {
  id: 'offers/role-on-the-offer-only',
  breaks: 'offers/allocation-info',
  does: 'names the role on the offer and not on its resources',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      const seen = parts.project(cluster, offer)
      const resources = (seen.resources ?? []).map(
        ({ allocation_info: _hidden, ...resource }) => resource,
      )
      return { ...seen, resources }
    },
  }),
} satisfies Mutant
