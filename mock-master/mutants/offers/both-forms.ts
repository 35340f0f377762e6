import { toEndpointForm } from '../../resource/format.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'offers/both-forms',
  breaks: 'offers/format-with-refinement',
  does: 'shows every framework the older fields beside the list of reservations',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      const seen = parts.project(cluster, offer)
      return { ...seen, resources: (seen.resources ?? []).map(toEndpointForm) }
    },
  }),
} satisfies Mutant
