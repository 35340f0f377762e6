import type { Agent, Cluster, Framework } from '../cluster.ts'
import type { Resources } from '../resources.ts'
import type { OfferFilter } from './state.ts'

/** Keeps what was refused from being offered to the framework again, for a while. */
export function refuse(
  cluster: Cluster,
  framework: Framework,
  agent: Agent,
  role: string,
  resources: Resources,
  refuseSeconds: number | undefined,
): void {
  if (resources.isEmpty || !cluster.frameworks.has(framework.id)) return
  if (!framework.roles.has(role) || !framework.active) return
  const durationMs = cluster.parts.allocator.filterDurationMs(cluster, refuseSeconds)
  if (durationMs === undefined) return
  const filters = filtersFor(cluster, framework, role, agent)
  const filter: OfferFilter = {
    refused: resources.unallocate(),
    timer: cluster.timers.set(cluster.now + durationMs, () => filters.delete(filter)),
  }
  filters.add(filter)
}

/** Forgets what the framework has refused: in one role, or in all. */
export function clearFilters(cluster: Cluster, framework: Framework, role?: string): void {
  const byRole = cluster.allocator.filters.get(framework.id)
  if (byRole === undefined) return
  for (const [filtered, byAgent] of byRole) {
    if (role !== undefined && role !== filtered) continue
    for (const filters of byAgent.values()) for (const { timer } of filters) timer.cancelled = true
    byRole.delete(filtered)
  }
  if (byRole.size === 0) cluster.allocator.filters.delete(framework.id)
}

export function clearFiltersOf(cluster: Cluster, agent: Agent): void {
  for (const byRole of cluster.allocator.filters.values()) {
    for (const byAgent of byRole.values()) {
      for (const { timer } of byAgent.get(agent.id) ?? []) timer.cancelled = true
      byAgent.delete(agent.id)
    }
  }
}

/** How many refusals are in force in a role, for the metrics. */
export function activeFilters(cluster: Cluster, role: string): number {
  let active = 0
  for (const byRole of cluster.allocator.filters.values()) {
    for (const filters of byRole.get(role)?.values() ?? []) active += filters.size
  }
  return active
}

function filtersFor({ allocator }: Cluster, framework: Framework, role: string, agent: Agent) {
  const byRole = getOr(allocator.filters, framework.id, () => new Map())
  const byAgent = getOr(byRole, role, () => new Map())
  return getOr(byAgent, agent.id, () => new Set())
}

function getOr<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}
