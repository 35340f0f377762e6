import type { Mutant } from '../mutant.ts'

export default {
  id: 'opt-in/offers-to-everyone',
  breaks: 'opt-in/not-offered-without',
  does: 'never asks for the capability',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      understands: (framework, resource) =>
        parts.allocator.understands(
          { ...framework, capabilities: new Set([...framework.capabilities, 'SHARED_RESOURCES']) },
          resource,
        ),
    },
  }),
} satisfies Mutant
