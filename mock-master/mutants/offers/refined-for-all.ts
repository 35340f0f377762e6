import type { Mutant } from '../mutant.ts'

export default {
  id: 'offers/refined-for-all',
  breaks: 'offers/refined-needs-capability',
  does: 'offers refined reservations to everybody, as far as their form can tell',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      understands: (framework, resource) =>
        parts.allocator.understands(
          {
            ...framework,
            capabilities: new Set([...framework.capabilities, 'RESERVATION_REFINEMENT']),
          },
          resource,
        ),
    },
  }),
} satisfies Mutant
