import type { Mutant } from '../mutant.ts'

export default {
  id: 'offers/forgets-reservation',
  breaks: 'offers/format-without-refinement',
  does: 'shows the role and not the reservation, as if all were reserved statically',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      const seen = parts.project(cluster, offer)
      const resources = (seen.resources ?? []).map(
        ({ reservation: _dropped, ...resource }) => resource,
      )
      return { ...seen, resources }
    },
  }),
} satisfies Mutant
