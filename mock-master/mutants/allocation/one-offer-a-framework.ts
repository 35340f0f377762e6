import { isShared } from '../../resource/predicates.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/one-offer-a-framework',
  breaks: 'allocation/held-by-itself',
  does: 'does not offer a shared volume again to a framework that holds an offer with it',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      understands: (framework, resource) =>
        !(
          isShared(resource) &&
          [...framework.offers].some((offer) => offer.resources.unallocate().contains(resource))
        ) && parts.allocator.understands(framework, resource),
    },
  }),
} satisfies Mutant
