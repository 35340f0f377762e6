import type { Mutant } from '../mutant.ts'

export default {
  id: 'filters/ignores-own-minimum',
  breaks: 'filters/min-allocatable',
  does: 'asks of every offer no more than the flag does, whatever the framework demands',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      isAllocatable: (cluster, framework, role, resources) =>
        parts.allocator.isAllocatable(
          cluster,
          { ...framework, info: { ...framework.info, offer_filters: {} } },
          role,
          resources,
        ),
    },
  }),
} satisfies Mutant
