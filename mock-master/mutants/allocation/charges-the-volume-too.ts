import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/charges-the-volume-too',
  breaks: 'allocation/quota-charged-once',
  does: 'charges quota for a shared volume beside the disk that was reserved for it',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      metrics(cluster) {
        const shown = parts.views.metrics(cluster)
        for (const key of Object.keys(shown)) {
          const role = /^allocator\/mesos\/quota\/roles\/(.*)\/resources\/disk\/consumed$/.exec(
            key,
          )?.[1]
          if (role === undefined) continue
          const disk = [...cluster.agents.values()]
            .map((one) => one.total.shared.reserved(role).scalar('disk'))
            .reduce((sum, one) => sum + one, 0)
          shown[key] = (shown[key] ?? 0) + disk
        }
        return shown
      },
    },
  }),
} satisfies Mutant
