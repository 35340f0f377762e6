import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/splits-the-charge',
  breaks: 'allocation/share-counts-once',
  does: 'divides the charge for a shared volume among those who use it',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      metrics(cluster) {
        const shown = parts.views.metrics(cluster)
        const total = shown['allocator/mesos/resources/disk/total'] ?? 0
        for (const key of Object.keys(shown)) {
          const role = /^allocator\/mesos\/roles\/(.*)\/shares\/dominant$/.exec(key)?.[1]
          if (role === undefined || total === 0) continue
          const users = [...cluster.frameworks.values()].filter((one) =>
            [...one.tasks.values()].some(
              ({ resources }) => !resources.reserved(role).shared.isEmpty,
            ),
          )
          if (users.length > 1) shown[key] = (shown[key] ?? 0) / users.length
        }
        return shown
      },
    },
  }),
} satisfies Mutant
