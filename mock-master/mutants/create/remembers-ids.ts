import type { Resource } from '../../../spec-schemas/types.ts'
import type { Cluster } from '../../cluster.ts'
import { withRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/remembers-ids',
  breaks: 'create/id-again-after-destroy',
  does: 'gives no id twice, not even when its volume is gone',
  mutate: (parts) => ({
    ...parts,
    CREATE: {
      ...withRefusal(parts.CREATE, ({ create: { volumes } }, { cluster }) =>
        volumes.some((one) => goneFrom(cluster).has(nameOf(one))),
      ),
    },
    DESTROY: {
      ...parts.DESTROY,
      validate(operation, context) {
        const refusal = parts.DESTROY.validate(operation, context)
        const gone = goneFrom(context.cluster)
        if (refusal === undefined)
          for (const one of operation.destroy.volumes) gone.add(nameOf(one))
        return refusal
      },
    },
  }),
} satisfies Mutant

const memory = new WeakMap<Cluster, Set<string>>()

function goneFrom(cluster: Cluster): Set<string> {
  const gone = memory.get(cluster) ?? new Set<string>()
  memory.set(cluster, gone)
  return gone
}

const nameOf = ({ reservations, disk }: Resource): string =>
  `${reservations?.at(-1)?.role} ${disk?.persistence?.id}`
