import type { FrameworkInfo } from '../spec-schemas/types.ts'
import { shutDownFramework } from './agents/frameworks.ts'
import { requestAllocation } from './allocate.ts'
import { clearFilters } from './allocator/filters.ts'
import type { Cluster, Framework } from './cluster.ts'
import { rescindInverseOffers } from './inverse-offers.ts'
import { withdrawAll } from './offers.ts'
import { abandonOperation } from './operation-status.ts'
import { notify } from './outbox.ts'
import { completeTask, endTask, removeExecutor } from './tasks.ts'

const capabilitySets = new Map<string, ReadonlySet<string>>()

/** Frameworks with the same capabilities share one set, which then stands for them. */
export function capabilitiesOf({ capabilities = [] }: FrameworkInfo): ReadonlySet<string> {
  const names = capabilities.flatMap(({ type }) => (type === undefined ? [] : [type])).sort()
  const key = names.join(' ')
  const known = capabilitySets.get(key)
  if (known !== undefined) return known
  const set = new Set(names)
  // Clients may name what they like, so not everything is kept.
  if (capabilitySets.size < 1000) capabilitySets.set(key, set)
  return set
}

/** The roles of a framework: several with MULTI_ROLE, else the one, by default `*`. */
export const rolesOf = (info: FrameworkInfo): ReadonlySet<string> =>
  capabilitiesOf(info).has('MULTI_ROLE')
    ? new Set(info.roles ?? [])
    : new Set([info.role === undefined || info.role === '' ? '*' : info.role])

export function newFramework(cluster: Cluster, id: string, info: FrameworkInfo): Framework {
  const framework: Framework = {
    id,
    info,
    roles: new Set(),
    suppressedRoles: new Set(),
    capabilities: capabilitiesOf(info),
    connected: false,
    active: false,
    registeredMs: cluster.now,
    offers: new Set(),
    used: new Map(),
    tasks: new Map(),
    unreachableTasks: new Map(),
    completedTasks: [],
    executors: new Map(),
    completedExecutors: [],
    operations: new Map(),
    operationIds: new Map(),
  }
  cluster.frameworks.set(id, framework)
  return framework
}

/** Follows a new FrameworkInfo: its capabilities, and where in the sorters it stands. */
export function describeFramework(
  cluster: Cluster,
  framework: Framework,
  info: FrameworkInfo,
  suppressed: readonly string[],
): void {
  const { roles } = cluster.allocator
  const before = framework.roles
  framework.info = info
  framework.capabilities = capabilitiesOf(info)
  framework.roles = rolesOf(info)
  for (const role of before) {
    if (framework.roles.has(role)) continue
    roles.setActive(role, framework, false)
    clearFilters(cluster, framework, role)
    roles.untrackIdle(role, framework)
  }
  framework.suppressedRoles = new Set(suppressed)
  for (const role of framework.roles) roles.track(role, framework)
  refreshSorters(cluster, framework)
}

/** Only active frameworks are served, and only in roles that they have not suppressed. */
export function refreshSorters({ allocator }: Cluster, framework: Framework): void {
  for (const role of framework.roles) {
    const isServed = framework.active && !framework.suppressedRoles.has(role)
    allocator.roles.setActive(role, framework, isServed)
  }
}

export function activate(cluster: Cluster, framework: Framework): void {
  framework.active = true
  refreshSorters(cluster, framework)
  requestAllocation(cluster, 'all')
}

/** The stream is gone: the framework keeps its tasks, and has some time to come back. */
export function disconnect(cluster: Cluster, framework: Framework): void {
  detach(cluster, framework)
  deactivate(cluster, framework)
  const timeoutMs = failoverTimeoutMs(framework.info)
  const { remove } = cluster.parts.frameworks
  if (timeoutMs <= 0) return remove(cluster, framework)
  framework.failover = cluster.timers.set(cluster.now + timeoutMs, () => remove(cluster, framework))
  notify(cluster, { type: 'FRAMEWORK_UPDATED', framework })
}

/** A framework that is not listening has no offers, and what it refused is forgotten. */
export function deactivate(cluster: Cluster, framework: Framework): void {
  framework.active = false
  refreshSorters(cluster, framework)
  withdrawAll(cluster, framework.offers)
  rescindInverseOffers(cluster, (offer) => offer.framework === framework)
  clearFilters(cluster, framework)
}

export function detach(cluster: Cluster, framework: Framework): void {
  if (framework.streamId !== undefined) cluster.streams.delete(framework.streamId)
  delete framework.streamId
  delete framework.slowUntilMs
  framework.connected = false
}

/** The framework is over: its tasks count as killed at once, whatever its containers still do. */
export function removeFramework(cluster: Cluster, framework: Framework): void {
  if (!cluster.frameworks.has(framework.id)) return
  const { streamId } = framework
  if (framework.failover !== undefined) framework.failover.cancelled = true
  detach(cluster, framework)
  deactivate(cluster, framework)
  framework.unregisteredMs = cluster.now

  const message = `Framework ${framework.id} removed`
  for (const task of [...framework.tasks.values()]) {
    endTask(cluster, task, 'TASK_KILLED', 'REASON_FRAMEWORK_REMOVED', message)
    completeTask(cluster, task)
  }
  const executors = [...framework.executors]
  for (const [agentId, byId] of executors) {
    const agent = cluster.agents.get(agentId) ?? cluster.unreachableAgents.get(agentId)
    for (const id of [...byId.keys()]) {
      if (agent !== undefined) removeExecutor(cluster, framework, agent, id)
    }
  }
  for (const operation of [...framework.operations.values()]) abandonOperation(cluster, operation)
  for (const agent of cluster.agents.values()) shutDownFramework(cluster, agent, framework.id)
  for (const role of framework.roles) cluster.allocator.roles.untrack(role, framework)
  cluster.frameworks.delete(framework.id)
  remember(cluster, framework)
  notify(cluster, { type: 'FRAMEWORK_REMOVED', framework })
  if (streamId !== undefined) cluster.outbox.push({ close: streamId })
}

function remember({ completedFrameworks, flags }: Cluster, framework: Framework): void {
  completedFrameworks.set(framework.id, framework)
  const [oldest] = completedFrameworks.keys()
  if (completedFrameworks.size > flags.maxCompletedFrameworks && oldest !== undefined) {
    completedFrameworks.delete(oldest)
  }
}

export const failoverTimeoutMs = ({ failover_timeout: seconds = 0 }: FrameworkInfo): number =>
  seconds * 1000
