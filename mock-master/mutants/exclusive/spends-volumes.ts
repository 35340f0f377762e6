import type { Resource } from '../../../spec-schemas/types.ts'
import type { Cluster } from '../../cluster.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'exclusive/spends-volumes',
  breaks: 'exclusive/offered-after-end',
  does: 'never offers a volume again on which a task was launched',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      launch(operation, acceptance) {
        const used = usedIn(acceptance.cluster)
        for (const { resources = [] } of operation.launch.task_infos) {
          for (const one of resources) used.add(nameOf(one))
        }
        parts.LAUNCH.launch(operation, acceptance)
      },
    },
    project(cluster, offer) {
      const { resources, ...rest } = parts.project(cluster, offer)
      const used = usedIn(cluster)
      const isFresh = (one: Resource) => !one.disk?.persistence || !used.has(nameOf(one))
      return { ...rest, resources: resources.filter(isFresh) }
    },
  }),
} satisfies Mutant

const spent = new WeakMap<Cluster, Set<string>>()

function usedIn(cluster: Cluster): Set<string> {
  const used = spent.get(cluster) ?? new Set<string>()
  spent.set(cluster, used)
  return used
}

const nameOf = ({ role, reservations, disk }: Resource): string =>
  `${reservations?.at(-1)?.role ?? role} ${disk?.persistence?.id}`
