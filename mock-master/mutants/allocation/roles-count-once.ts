import { usedOn } from '../../allocator/ledger.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/roles-count-once',
  breaks: 'allocation/roles-count-each-framework',
  does: 'counts a shared volume once in `/roles`, however many frameworks use it',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      roles(cluster, viewer) {
        const shown = parts.views.roles(cluster, viewer)
        const disk = (name: string) =>
          [...cluster.agents.values()]
            .map((agent) => usedOn(agent).reserved(name).scalar('disk'))
            .reduce((sum, one) => sum + one, 0)
        return {
          roles: shown.roles.map((one) => ({
            ...one,
            allocated: { ...one.allocated, disk: disk(one.name) },
          })),
        }
      },
    },
  }),
} satisfies Mutant
