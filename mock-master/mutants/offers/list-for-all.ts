import type { Mutant } from '../mutant.ts'

export default {
  id: 'offers/list-for-all',
  breaks: 'offers/format-without-refinement',
  does: 'shows the list of reservations to frameworks that do not know it',
  mutate: (parts) => ({
    ...parts,
    project: (cluster, offer) => {
      const framework = {
        ...offer.framework,
        capabilities: new Set([...offer.framework.capabilities, 'RESERVATION_REFINEMENT']),
      }
      return parts.project(cluster, { ...offer, framework })
    },
  }),
} satisfies Mutant
