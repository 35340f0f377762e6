import type { OperatorCallOf } from '../../spec-schemas/index.ts'
import type { Answer, Cluster } from '../cluster.ts'
import { rescindAll } from '../offers.ts'
import { roleError } from '../resource/roles.ts'

/** UPDATE_WEIGHTS: the offers of a role whose weight changes are rescinded, to be shared out anew. */
export function updateWeights(
  cluster: Cluster,
  { update_weights: { weight_infos: infos = [] } }: OperatorCallOf<'UPDATE_WEIGHTS'>,
  principal: string | undefined,
): Answer {
  const weights = new Map<string, number>()
  for (const { role = '', weight } of infos) {
    const name = role.trim()
    const error = roleError(name)
    if (error !== undefined) {
      return invalid(`Invalid role '${name}': ${error}`)
    }
    if (cluster.flags.roles !== undefined && !cluster.flags.roles.includes(name) && name !== '*') {
      return invalid(
        `Invalid role '${name}': Role '${name}' is not present in the master's --roles`,
      )
    }
    if (!(weight > 0)) {
      return invalid(`Invalid weight '${weight}' for role '${name}': Weights must be positive`)
    }
    if (!cluster.authorize('UPDATE_WEIGHT', principal, { value: name })) {
      return { status: 403, body: '403 Forbidden.' }
    }
    weights.set(name, weight)
  }
  for (const [role, weight] of weights) cluster.weights.set(role, weight)
  cluster.allocator.roles.unsort()
  const affected = [...cluster.offers.values()].filter(({ role }) => weights.has(role))
  rescindAll(cluster, affected)
  return { status: 200 }
}

const invalid = (why: string): Answer => ({
  status: 400,
  body: `Failed to validate update weights request JSON: ${why}`,
})
