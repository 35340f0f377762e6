import { isShared } from '../../resource/predicates.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/lists-every-copy',
  breaks: 'allocation/listed-once',
  does: 'lists a shared volume in an offer once for each of its users and once more',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      const seen = parts.project(cluster, offer)
      const used = [...offer.agent.used.values()].flatMap((one) =>
        one.unallocate().shared.toArray(),
      )
      const again = (seen.resources ?? []).filter(
        (one) =>
          isShared(one) &&
          used.some(({ disk }) => disk?.persistence?.id === one.disk?.persistence?.id),
      )
      return { ...seen, resources: [...(seen.resources ?? []), ...again] }
    },
  }),
} satisfies Mutant
