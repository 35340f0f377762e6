import type { Cluster } from '../cluster.ts'
import { reservationRole } from '../resource/predicates.ts'
import { lineage } from '../resource/roles.ts'
import { Resources } from '../resources.ts'
import { add, type Quantities } from './roles.ts'
import { usedOn } from './totals.ts'

type Gauges = Iterable<readonly [name: string, value: number]>

/** The allocator's part of `/metrics/snapshot`. */
export function* allocatorGauges(cluster: Cluster): Gauges {
  yield ['allocator/mesos/allocation_runs', cluster.allocator.runs]
  yield* resourceGauges(cluster)
  for (const role of cluster.allocator.roles.roles()) {
    const share = cluster.allocator.roles.shareOf(role)
    if (share === undefined) continue
    yield [`allocator/mesos/roles/${role}/shares/dominant`, share]
    yield [`allocator/mesos/offer_filters/roles/${role}/active`, filtersOf(cluster, role)]
  }
  yield* quotaGauges(cluster)
}

function* resourceGauges(cluster: Cluster): Gauges {
  const agents = [...cluster.agents.values()]
  const held = agents.map((agent) => agent.offered.plus(usedOn(agent)))
  for (const name of ['cpus', 'disk', 'mem']) {
    const path = `allocator/mesos/resources/${name}`
    yield [`${path}/total`, sum(agents.map(({ total }) => total.scalar(name)))]
    yield [`${path}/offered_or_allocated`, sum(held.map((resources) => resources.scalar(name)))]
  }
}

const sum = (amounts: readonly number[]): number =>
  Math.round(amounts.reduce((total, amount) => total + amount, 0) * 1000) / 1000

function filtersOf(cluster: Cluster, role: string): number {
  const filters = [...cluster.allocator.filters.values()].flatMap((roles) => [
    ...(roles.get(role)?.values() ?? []),
  ])
  return filters.reduce((count, each) => count + each.size, 0)
}

function* quotaGauges(cluster: Cluster): Gauges {
  for (const [role, { guarantees, limits }] of cluster.quotas) {
    const path = `allocator/mesos/quota/roles/${role}/resources`
    for (const [name, value] of guarantees) yield [`${path}/${name}/guarantee`, value]
    for (const [name, value] of limits) yield [`${path}/${name}/limit`, value]
    for (const name of new Set([...guarantees.keys(), ...limits.keys()])) {
      yield [`${path}/${name}/offered_or_allocated`, chargedTo(cluster, role, name)]
    }
  }
  for (const [role, amounts] of consumption(cluster)) {
    const path = `allocator/mesos/quota/roles/${role}/resources`
    for (const [name, value] of amounts) yield [`${path}/${name}/consumed`, value]
  }
}

/** What the role and those below it are charged with in the order of service, in thousandths there. */
function chargedTo(cluster: Cluster, role: string, name: string): number {
  const parent = cluster.allocator.roles.node(lineage(role)[1] ?? '')
  return (parent?.children.get(role)?.charge.amounts.get(name) ?? 0) / 1000
}

/** By role: what is reserved to it, used or not, and what it holds of unreserved resources. */
function consumption(cluster: Cluster): Map<string, Quantities> {
  const consumed = new Map<string, Quantities>()
  const consume = (role: string, resources: Resources) => {
    for (const each of lineage(role)) {
      consumed.set(each, add([consumed.get(each) ?? new Map(), resources.quantities()]))
    }
  }
  for (const agent of cluster.agents.values()) {
    for (const resource of agent.total) {
      if (resource.reservations?.length)
        consume(reservationRole(resource), Resources.of([resource]))
    }
    const unreserved = [agent.offered, ...agent.used.values()].map((each) => each.unreserved)
    for (const resources of unreserved) {
      for (const role of resources.allocationRoles()) {
        consume(
          role,
          resources.filter((each) => each.allocation_info?.role === role),
        )
      }
    }
  }
  return consumed
}
