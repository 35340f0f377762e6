import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/charges-idle-volumes',
  breaks: 'allocation/share-ends',
  does: 'charges a role with its shared volumes, whether anybody has them or not',
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
          const disk = [...cluster.agents.values()]
            .map((one) => one.total.shared.reserved(role).scalar('disk'))
            .reduce((sum, one) => sum + one, 0)
          shown[key] = Math.max(shown[key] ?? 0, disk / total)
        }
        return shown
      },
    },
  }),
} satisfies Mutant
