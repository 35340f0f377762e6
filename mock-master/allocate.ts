import type { Resource } from '../spec-schemas/types.ts'
import type { AllocatorParts } from './allocator/candidates.ts'
import { lend } from './allocator/ledger.ts'
import { Looks } from './allocator/looks.ts'
import { QuotaRun } from './allocator/quota.ts'
import type { RoleNode } from './allocator/roles.ts'
import type { Allocation } from './allocator/state.ts'
import type { Agent, Cluster, Framework } from './cluster.ts'
import { sendInverseOffers } from './inverse-offers.ts'
import { sendOffers } from './offers.ts'
import { isUnreserved } from './resource/predicates.ts'
import { Resources } from './resources.ts'

/** Asks for a run as soon as what is being done is done; requests made meanwhile become one run. */
export function requestAllocation(cluster: Cluster, agents: 'all' | readonly Agent[]): void {
  const { allocator } = cluster
  if (allocator.requested === undefined) cluster.timers.set(cluster.now, allocate)
  if (agents === 'all' || allocator.requested === 'all') {
    allocator.requested = 'all'
    return
  }
  allocator.requested ??= new Set()
  for (const agent of agents) allocator.requested.add(agent)
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
  sendInverseOffers(cluster, agents)
}

class Run {
  readonly allocations: Allocation[] = []
  readonly #cluster: Cluster
  readonly #parts: AllocatorParts
  readonly #quota: QuotaRun | undefined
  readonly #looks: Looks
  /** Offers under way by framework, role and agent, where guarantees may add to them. */
  readonly #open = new Map<string, Allocation>()
  /** The shared resources of each agent that this run has offered already. */
  readonly #given = new Map<Agent, Resources>()

  constructor(cluster: Cluster) {
    this.#cluster = cluster
    this.#parts = cluster.parts.allocator
    this.#quota = cluster.quotas.size > 0 ? new QuotaRun(cluster) : undefined
    this.#looks = new Looks(cluster)
  }

  /** Every role that may still get something of the agent. */
  offer(agent: Agent): void {
    const parts = this.#parts
    if (!this.#looks.isWorth(parts.available(agent))) return
    for (const node of this.#cluster.allocator.roles.inOrder()) {
      for (const { subject: framework } of node.frameworks.sort()) {
        const available = this.#limited(node.role, parts.available(agent))
        const isGiven = this.#consider(framework, node, agent, available)
        if (isGiven && !this.#looks.isWorth(parts.available(agent))) return
      }
    }
  }

  /** Roles whose guarantee lacks something get their own reservations and what they lack. */
  satisfyGuarantees(agent: Agent): void {
    for (const node of this.#cluster.allocator.roles.inOrder()) {
      for (const { subject: framework } of node.frameworks.sort()) {
        const owed = this.#quota?.owed(node.role)
        if (owed === undefined || owed.size === 0) break
        const available = this.#parts.available(agent)
        const useful = available.unreserved
          .filter(({ scalar }) => scalar !== undefined)
          .map((resource) => chop(resource, owed.get(resource.name) ?? 0))
        if (useful.isEmpty) break
        this.#consider(framework, node, agent, available.reserved(node.role).plus(useful))
      }
    }
  }

  /** Whether the framework is made an offer. */
  #consider(framework: Framework, { role }: RoleNode, agent: Agent, available: Resources): boolean {
    const cluster = this.#cluster
    const parts = this.#parts
    if (!this.#looks.mayBeEnough(available, role, framework)) return false
    if (!parts.mayReceive(framework, agent)) return false
    const candidate = this.#candidate(framework, role, agent, available)
    if (!parts.isAllocatable(cluster, framework, role, candidate)) return false
    if (parts.isFiltered(cluster, framework, role, agent, candidate)) return false
    this.#give(framework, role, agent, candidate)
    return true
  }

  #candidate(framework: Framework, role: string, agent: Agent, available: Resources): Resources {
    const candidate = this.#looks.candidate(available, role, framework)
    const given = this.#given.get(agent)
    const open = this.#quota && this.#open.get(slot(framework, role, agent))
    if (given === undefined) return candidate
    // An offer carries a shared volume once, even if it is put together in two stages.
    return candidate.filter(
      (resource) =>
        !this.#parts.isSpent(this.#cluster, given, resource) &&
        !(resource.shared && open?.resources.unallocate().contains(resource)),
    )
  }

  #give(framework: Framework, role: string, agent: Agent, candidate: Resources): void {
    const resources = candidate.allocate(role)
    lend(this.#cluster, framework, agent, role, resources)
    this.#quota?.give(role, candidate)
    const shared = candidate.shared
    if (!shared.isEmpty) {
      this.#given.set(agent, (this.#given.get(agent) ?? Resources.empty).plus(shared))
    }
    const open = this.#open.get(slot(framework, role, agent))
    if (open !== undefined) {
      open.resources = open.resources.plus(resources)
      return
    }
    const allocation = { framework, agent, role, resources }
    this.allocations.push(allocation)
    if (this.#quota !== undefined) this.#open.set(slot(framework, role, agent), allocation)
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

const slot = (framework: Framework, role: string, agent: Agent): string =>
  `${framework.id} ${agent.id} ${role}`

/** At most this much of a scalar, in thousandths; what cannot be divided is taken whole. */
function chop(resource: Resource, most: number): Resource {
  const { scalar } = resource
  if (scalar === undefined || scalar.value * 1000 <= most) return resource
  return { ...resource, scalar: { value: most / 1000 } }
}
