import type { Resource } from '../../spec-schemas/types.ts'
import type { Agent, Cluster, Framework } from '../cluster.ts'
import { hasRefinedReservations, isRevocable, isShared } from '../resource/predicates.ts'
import type { Resources } from '../resources.ts'
import { availableOn } from './ledger.ts'

/** The questions that an allocation run asks. Each is one part that can be replaced. */
export interface AllocatorParts {
  /** What of the agent is free to be offered; of shared resources, whatever their copies do. */
  available(agent: Agent): Resources
  /** What of it a role may have: unreserved, and reserved to the role or above it. */
  eligible(available: Resources, role: string): Resources
  /** Whether a framework may get offers of this agent at all. */
  mayReceive(framework: Framework, agent: Agent): boolean
  /** Whether the framework's capabilities let it have this resource. */
  understands(framework: Framework, resource: Resource): boolean
  /** Whether this is enough to make an offer of. */
  isAllocatable(cluster: Cluster, framework: Framework, role: string, resources: Resources): boolean
  /** Whether the framework has declined all of this for a while. */
  isFiltered(
    cluster: Cluster,
    framework: Framework,
    role: string,
    agent: Agent,
    resources: Resources,
  ): boolean
  /** How long a refusal lasts; undefined when it does not. */
  filterDurationMs(cluster: Cluster, refuseSeconds: number | undefined): number | undefined
  /** Whether this run has given the shared resource to somebody already, and may give it once only. */
  isSpent(cluster: Cluster, givenInThisRun: Resources | undefined, resource: Resource): boolean
}

const yearMs = 365 * 24 * 60 * 60 * 1000
const defaultRefuseMs = 5000

export const allocatorParts: AllocatorParts = {
  available: availableOn,

  eligible: (available, role) => available.allocatableTo(role),

  mayReceive: ({ capabilities }, { total }) =>
    capabilities.has('GPU_RESOURCES') || total.scalar('gpus') === 0,

  understands({ capabilities }, resource) {
    if (isShared(resource) && !capabilities.has('SHARED_RESOURCES')) return false
    if (hasRefinedReservations(resource) && !capabilities.has('RESERVATION_REFINEMENT'))
      return false
    return !isRevocable(resource) || capabilities.has('REVOCABLE_RESOURCES')
  },

  isAllocatable(cluster, framework, role, resources) {
    if (resources.isEmpty) return false
    const minima = minimaOf(framework, role) ?? cluster.flags.minAllocatableResources
    if (minima.length === 0) return true
    const amounts = resources.quantities()
    return minima.some((minimum) =>
      [...minimum].every(([name, least]) => (amounts.get(name) ?? 0) >= least),
    )
  },

  isFiltered(cluster, framework, role, agent, resources) {
    const filters = cluster.allocator.filters.get(framework.id)?.get(role)?.get(agent.id)
    if (filters === undefined) return false
    for (const filter of filters) {
      if (filter.asked?.about !== resources) {
        filter.asked = { about: resources, isRefused: filter.refused.contains(resources) }
      }
      if (filter.asked.isRefused) return true
    }
    return false
  },

  filterDurationMs({ flags }, refuseSeconds = defaultRefuseMs / 1000) {
    if (refuseSeconds === 0) return undefined
    const isValid = Number.isFinite(refuseSeconds) && refuseSeconds > 0
    const wantedMs = isValid ? Math.min(refuseSeconds * 1000, yearMs) : defaultRefuseMs
    return Math.max(wantedMs, flags.allocationIntervalMs)
  },

  // The live master means to give a shared resource once a run, but what it remembers carries the
  // allocation role and what it looks at does not, so the two never match.
  isSpent: ({ flags }, given, resource) =>
    flags.oncePerCycle === 'documented' && given !== undefined && given.contains(resource),
}

type Minimum = ReadonlyMap<string, number>
const minimaCache = new WeakMap<object, readonly Minimum[]>()

/** A framework's own minimum for a role; an empty list asks for nothing. */
function minimaOf(framework: Framework, role: string): readonly Minimum[] | undefined {
  const minimum = framework.info.offer_filters?.[role]?.min_allocatable_resources
  if (minimum === undefined) return undefined
  const known = minimaCache.get(minimum)
  if (known !== undefined) return known
  const minima = (minimum.quantities ?? []).map(
    ({ quantities = {} }) =>
      new Map(Object.entries(quantities).map(([name, { value }]) => [name, value])),
  )
  minimaCache.set(minimum, minima)
  return minima
}
