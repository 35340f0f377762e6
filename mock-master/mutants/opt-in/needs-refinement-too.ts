import { isShared } from '../../resource/predicates.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'opt-in/needs-refinement-too',
  breaks: 'opt-in/offered-with',
  does: 'offers shared volumes only to frameworks that understand refined reservations',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      understands: (framework, resource) =>
        (!isShared(resource) || framework.capabilities.has('RESERVATION_REFINEMENT')) &&
        parts.allocator.understands(framework, resource),
    },
  }),
} satisfies Mutant
