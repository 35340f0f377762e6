import { usedOn } from '../../allocator/ledger.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'exclusive/shows-all-of-the-role',
  breaks: 'exclusive/one-offer',
  does: 'lists in an offer every volume of the role that no task uses',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      const shown = parts.project(cluster, offer)
      const { agent, role, resources } = offer
      const used = usedOn(agent)
      const volumes = agent.total.reserved(role).persistentVolumes.nonShared
      const others = volumes.filter(
        (one) => !used.contains(one) && !resources.unallocate().contains(one),
      )
      return { ...shown, resources: [...shown.resources, ...others] }
    },
  }),
} satisfies Mutant
