import { isShared } from '../../resource/predicates.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'opt-in/reads-first-capability',
  breaks: 'opt-in/offered-with',
  does: 'reads the first capability of a framework only',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      understands: (framework, resource) =>
        (!isShared(resource) || framework.info.capabilities?.[0]?.type === 'SHARED_RESOURCES') &&
        parts.allocator.understands(framework, resource),
    },
  }),
} satisfies Mutant
