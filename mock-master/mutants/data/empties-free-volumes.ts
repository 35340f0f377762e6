import { usedOn } from '../../allocator/ledger.ts'
import { filesOf } from '../directories.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'data/empties-free-volumes',
  breaks: 'data/outlives-task',
  does: 'empties a volume that no task uses before it is offered',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      const used = usedOn(offer.agent)
      for (const volume of offer.resources.persistentVolumes.unallocate()) {
        if (!used.contains(volume)) filesOf(offer.agent, volume)?.entries.clear()
      }
      return parts.project(cluster, offer)
    },
  }),
} satisfies Mutant
