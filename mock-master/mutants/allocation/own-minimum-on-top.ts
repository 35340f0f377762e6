import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/own-minimum-on-top',
  breaks: 'allocation/minimum-met-by-disk',
  does: 'asks for what the flag says beside what a framework asks for',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      isAllocatable: (cluster, framework, role, resources) =>
        parts.allocator.isAllocatable(cluster, framework, role, resources) &&
        parts.allocator.isAllocatable(
          cluster,
          { ...framework, info: { ...framework.info, offer_filters: {} } },
          role,
          resources,
        ),
    },
  }),
} satisfies Mutant
