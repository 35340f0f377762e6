import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/charges-what-is-used',
  breaks: 'allocation/quota-charged-once',
  does: 'charges quota for each task that uses a shared volume',
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
          const disk = [...cluster.frameworks.values()]
            .flatMap((one) => [...one.tasks.values()])
            .map(({ resources }) => resources.reserved(role).shared.scalar('disk'))
            .reduce((sum, one) => sum + one, 0)
          shown[key] = (shown[key] ?? 0) + disk
        }
        return shown
      },
    },
  }),
} satisfies Mutant
