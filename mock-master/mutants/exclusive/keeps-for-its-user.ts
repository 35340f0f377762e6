import type { Resource } from '../../../spec-schemas/types.ts'
import type { Cluster } from '../../cluster.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'exclusive/keeps-for-its-user',
  breaks: 'exclusive/offered-after-end',
  does: 'offers a volume that was used to nobody but the framework whose task used it first',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      launch(operation, acceptance) {
        const volumes = operation.launch.task_infos.flatMap(({ resources = [] }) => resources)
        const users = usersIn(acceptance.cluster)
        for (const volume of volumes.map(nameOf)) {
          if (!users.has(volume)) users.set(volume, acceptance.framework.id)
        }
        parts.LAUNCH.launch(operation, acceptance)
      },
    },
    project(cluster, offer) {
      const shown = parts.project(cluster, offer)
      const users = usersIn(cluster)
      const isOwn = (one: Resource) => {
        const isPlain = one.disk?.persistence !== undefined && one.shared === undefined
        return !isPlain || (users.get(nameOf(one)) ?? offer.framework.id) === offer.framework.id
      }
      return { ...shown, resources: shown.resources.filter(isOwn) }
    },
  }),
} satisfies Mutant

const firstUsers = new WeakMap<Cluster, Map<string, string>>()

function usersIn(cluster: Cluster): Map<string, string> {
  const users = firstUsers.get(cluster) ?? new Map<string, string>()
  firstUsers.set(cluster, users)
  return users
}

const nameOf = ({ role, reservations, disk }: Resource): string =>
  `${reservations?.at(-1)?.role ?? role} ${disk?.persistence?.id}`
