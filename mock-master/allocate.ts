import type { Resource } from '../spec-schemas/types.ts'
import { lend } from './allocator/ledger.ts'
import { QuotaRun } from './allocator/quota.ts'
import type { RoleNode } from './allocator/roles.ts'
import type { Allocation } from './allocator/state.ts'
import type { Agent, Cluster, Framework } from './cluster.ts'
import { sendOffers } from './offers.ts'
import { isUnreserved } from './resource/predicates.ts'
import { Resources } from './resources.ts'

/** Asks for a run as soon as what is being done is done; requests made meanwhile become one run. */
export function requestAllocation(cluster: Cluster, agents: 'all' | readonly Agent[]): void {
  const { allocator } = cluster
  const isFirst = allocator.requested === undefined
  if (agents === 'all' || allocator.requested === 'all') allocator.requested = 'all'
  else allocator.requested = new Set([...(allocator.requested ?? []), ...agents])
  if (isFirst) cluster.timers.set(cluster.now, allocate)
}

/** A run over all agents every allocation interval. */
export function startBatches(cluster: Cluster): void {
  const { allocationIntervalMs } = cluster.flags
  const batch = (): void => {
    cluster.allocator.requested = 'all'
    allocate(cluster)
    cluster.timers.set(cluster.now + allocationIntervalMs, batch)
  }
  cluster.timers.set(cluster.now + allocationIntervalMs, batch)
}

/** One allocation run: the agents in random order, each role and each framework in sorter order. */
export function allocate(cluster: Cluster): void {
  const { requested } = cluster.allocator
  if (requested === undefined) return
  cluster.allocator.requested = undefined
  cluster.allocator.runs += 1

  const candidates = requested === 'all' ? [...cluster.agents.values()] : [...requested]
  const agents = cluster.random.shuffle(
    candidates.filter((agent) => agent.active && cluster.agents.has(agent.id)),
  )
  const run = new Run(cluster)
  if (cluster.quotas.size > 0) for (const agent of agents) run.satisfyGuarantees(agent)
  for (const agent of agents) run.offer(agent)
  sendOffers(cluster, run.allocations)
}

class Run {
  readonly allocations: Allocation[] = []
  readonly #cluster: Cluster
  readonly #quota: QuotaRun | undefined
  /** The shared resources of each agent that this run has offered already. */
  readonly #given = new Map<Agent, Resources>()

  constructor(cluster: Cluster) {
    this.#cluster = cluster
    this.#quota = cluster.quotas.size > 0 ? new QuotaRun(cluster) : undefined
  }

  /** Every role that may still get something of the agent. */
  offer(agent: Agent): void {
    const { allocator } = this.#cluster.parts
    if (!this.#mayServe(agent)) return
    for (const node of this.#cluster.allocator.roles.inOrder()) {
      for (const { subject: framework } of node.frameworks.sort()) {
        const available = allocator.available(agent)
        if (available.isEmpty) return
        this.#consider(framework, node, agent, this.#limited(node.role, available))
      }
    }
  }

  /** Roles whose guarantee lacks something get their own reservations and what they lack. */
  satisfyGuarantees(agent: Agent): void {
    const { allocator } = this.#cluster.parts
    for (const node of this.#cluster.allocator.roles.inOrder()) {
      for (const { subject: framework } of node.frameworks.sort()) {
        const owed = this.#quota?.owed(node.role)
        if (owed === undefined || owed.size === 0) break
        const available = allocator.available(agent)
        const useful = available.unreserved.map((resource) =>
          chop(resource, owed.get(resource.name) ?? 0),
        )
        if (useful.isEmpty) break
        this.#consider(framework, node, agent, available.reserved(node.role).plus(useful))
      }
    }
  }

  /** Whether anything of the agent is enough for an offer of anybody; spares most agents a look. */
  #mayServe(agent: Agent): boolean {
    return !this.#cluster.parts.allocator.available(agent).isEmpty
  }

  #consider(framework: Framework, { role }: RoleNode, agent: Agent, available: Resources): void {
    const cluster = this.#cluster
    const parts = cluster.parts.allocator
    if (!parts.mayReceive(framework, agent)) return
    const given = this.#given.get(agent)
    const candidate = parts
      .eligible(available, role)
      .filter((r) => parts.understands(framework, r) && !parts.isSpent(cluster, given, r))
    if (!parts.isAllocatable(cluster, framework, role, candidate)) return
    if (parts.isFiltered(cluster, framework, role, agent, candidate)) return

    const resources = candidate.allocate(role)
    lend(cluster, framework, agent, role, resources)
    this.#quota?.give(role, candidate)
    if (!candidate.shared.isEmpty) {
      this.#given.set(agent, (given ?? Resources.empty).plus(candidate.shared))
    }
    this.allocations.push({ framework, agent, role, resources })
  }

  /** Reservations are always offered; of unreserved scalars what limits and guarantees leave. */
  #limited(role: string, available: Resources): Resources {
    const quota = this.#quota
    if (quota === undefined) return available
    return available.map((resource) =>
      isUnreserved(resource) ? chop(resource, quota.room(role, resource.name)) : resource,
    )
  }
}

/** At most this much of a scalar, in thousandths; what cannot be divided is taken whole. */
function chop(resource: Resource, most: number): Resource {
  const { scalar } = resource
  if (scalar === undefined || scalar.value * 1000 <= most) return resource
  return { ...resource, scalar: { value: most / 1000 } }
}
