import { isShared } from '../../resource/predicates.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'opt-in/hides-the-mark',
  breaks: 'opt-in/not-offered-without',
  does: 'offers shared volumes as plain ones to frameworks without the capability',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      understands: (framework, resource) =>
        isShared(resource) || parts.allocator.understands(framework, resource),
    },
    project(cluster, offer) {
      const seen = parts.project(cluster, offer)
      if (offer.framework.capabilities.has('SHARED_RESOURCES')) return seen
      const resources = (seen.resources ?? []).map(({ shared: _shared, ...rest }) => rest)
      return { ...seen, resources }
    },
  }),
} satisfies Mutant
