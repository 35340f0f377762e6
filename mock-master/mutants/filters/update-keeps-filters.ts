import type { Mutant } from '../mutant.ts'

export default {
  id: 'filters/update-keeps-filters',
  breaks: 'filters/unsuppress-clears',
  does: 'keeps what was refused when UPDATE_FRAMEWORK ends a suppression',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      UPDATE_FRAMEWORK(cluster, framework, call) {
        const before = cluster.allocator.filters.get(framework.id)
        cluster.allocator.filters.delete(framework.id)
        const answer = parts.calls.UPDATE_FRAMEWORK(cluster, framework, call)
        if (before !== undefined) cluster.allocator.filters.set(framework.id, before)
        return answer
      },
    },
  }),
} satisfies Mutant
