import type { Mutant } from '../mutant.ts'

export default {
  id: 'offers/star-for-all',
  breaks: 'offers/unreserved-form',
  does: 'gives unreserved resources the role `*` in every form',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      const seen = parts.project(cluster, offer)
      const resources = (seen.resources ?? []).map((resource) =>
        resource.reservations?.length || resource.role !== undefined
          ? resource
          : { ...resource, role: '*' },
      )
      return { ...seen, resources }
    },
  }),
} satisfies Mutant
