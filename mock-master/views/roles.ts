import type { GetRolesResponse, Resource } from '../../spec-schemas/types.ts'
import type { Cluster } from '../cluster.ts'
import { isReservedToSubtree, reservationRole } from '../resource/predicates.ts'
import { isSubroleOf, lineage } from '../resource/roles.ts'
import type { Resources } from '../resources.ts'
import { offeredTo, usedBy } from './totals.ts'
import type { Viewer } from './viewer.ts'

/** Amounts by resource name. Shared volumes weigh once in each collection that they are in. */
export type Quantities = ReadonlyMap<string, number>

export interface RoleBreakdown {
  allocated: Quantities
  offered: Quantities
  reserved: Quantities
  /** What counts against the role's quota: what is allocated, and reservations that lie idle. */
  consumed: Quantities
}

/**
 * What a role and its sub-roles have. A shared volume counts once for every framework that uses it,
 * so that `allocated` may be more than is reserved.
 */
export function roleBreakdown(cluster: Cluster, role: string): RoleBreakdown {
  const frameworks = [...cluster.frameworks.values()]
  const allocatedOf = (resources: Resources) =>
    quantities(resources.filter(({ allocation_info: info }) => isWithin(info?.role, role)))
  const reservedOf = (resources: Resources) =>
    quantities(resources.filter((resource) => isReservedToSubtree(resource, role)))
  const agents = [...cluster.agents.values()]

  const allocated = add(frameworks.map((each) => allocatedOf(usedBy(cluster, each))))
  const idle = agents.map((agent) =>
    subtract(reservedOf(agent.total), add([...agent.used.values()].map(reservedOf))),
  )
  return {
    allocated,
    offered: add(frameworks.map((each) => allocatedOf(offeredTo(each)))),
    reserved: add(agents.map((agent) => reservedOf(agent.total))),
    consumed: add([allocated, ...idle]),
  }
}

/** Every role that anything is known of, with its ancestors, in the order of their names. */
export function knownRoles(cluster: Cluster): string[] {
  const named = cluster.flags.roles ? [...cluster.flags.roles, '*'] : rolesInUse(cluster)
  return [...new Set([...named].flatMap((role) => lineage(role)))].sort()
}

function* rolesInUse(cluster: Cluster): Generator<string> {
  for (const framework of cluster.frameworks.values()) {
    yield* framework.roles
    for (const { role } of framework.offers) yield role
  }
  for (const agent of cluster.agents.values()) {
    for (const resource of agent.total) {
      if (resource.reservations?.length) yield reservationRole(resource)
    }
    for (const used of agent.used.values()) yield* used.allocationRoles()
  }
  yield* cluster.weights.keys()
  yield* cluster.quotas.keys()
}

/** The frameworks that are subscribed to a role or hold something of it. */
export const frameworksOf = (cluster: Cluster, role: string): string[] =>
  [...cluster.frameworks.values()]
    .filter((framework) => framework.roles.has(role))
    .map((framework) => framework.id)

/** `/roles`. */
export const rolesEndpoint = (cluster: Cluster, viewer: Viewer) => ({
  roles: knownRoles(cluster)
    .filter((name) => viewer.role(name))
    .map((name) => {
      const { allocated, offered, reserved, consumed } = roleBreakdown(cluster, name)
      const quota = cluster.quotas.get(name)
      return {
        name,
        weight: cluster.weights.get(name) ?? 1,
        quota: {
          role: name,
          guarantee: Object.fromEntries(quota?.guarantees ?? []),
          limit: Object.fromEntries(quota?.limits ?? []),
          consumed: Object.fromEntries(consumed),
        },
        resources: Object.fromEntries(add([allocated, offered])),
        allocated: Object.fromEntries(allocated),
        offered: Object.fromEntries(offered),
        reserved: Object.fromEntries(reserved),
        frameworks: frameworksOf(cluster, name),
      }
    }),
})

/** GET_ROLES, which leaves out all but four kinds of resources. */
export const getRoles = (cluster: Cluster, viewer: Viewer): GetRolesResponse['get_roles'] => ({
  roles: knownRoles(cluster)
    .filter((name) => viewer.role(name))
    .map((name) => {
      const { allocated, offered } = roleBreakdown(cluster, name)
      const listed = [...add([allocated, offered])].filter(([kind]) => LISTED.has(kind))
      return {
        name,
        weight: cluster.weights.get(name) ?? 1,
        frameworks: frameworksOf(cluster, name).map((value) => ({ value })),
        resources: listed.map(([kind, value]) => scalar(kind, value)),
      }
    }),
})

const LISTED: ReadonlySet<string> = new Set(['cpus', 'mem', 'disk', 'gpus'])

const scalar = (name: string, value: number): Resource => ({
  name,
  type: 'SCALAR',
  scalar: { value },
})

const isWithin = (role: string | undefined, ancestor: string): boolean =>
  role !== undefined && (role === ancestor || isSubroleOf(role, ancestor))

/** What a collection amounts to by name: of ranges and sets the number of their items. */
export function quantities(resources: Iterable<Resource>): Quantities {
  return add([...resources].map((resource) => new Map([[resource.name, sizeOf(resource)]])))
}

function sizeOf({ scalar, ranges, set }: Resource): number {
  const items = (ranges?.range ?? []).reduce((sum, { begin, end }) => sum + end - begin + 1, 0)
  return scalar?.value ?? set?.item?.length ?? items
}

/** Sums in thousandths, since amounts are fixed-point numbers with three decimals. */
export function add(parts: readonly Quantities[]): Map<string, number> {
  const total = new Map<string, number>()
  for (const part of parts) {
    for (const [name, amount] of part) {
      total.set(name, Math.round(((total.get(name) ?? 0) + amount) * 1000) / 1000)
    }
  }
  return new Map([...total].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What is left, never less than nothing. */
function subtract(from: Quantities, amounts: Quantities): Map<string, number> {
  const left = new Map<string, number>()
  for (const [name, amount] of from) {
    const rest = Math.round((amount - (amounts.get(name) ?? 0)) * 1000) / 1000
    if (rest > 0) left.set(name, rest)
  }
  return left
}
