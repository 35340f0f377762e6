import type { Agent, Cluster, Framework } from '../cluster.ts'
import { Resources } from '../resources.ts'
import { amountsOf } from './shares.ts'

/**
 * Where every change of what is offered and used goes through, so that an agent's remainder and the
 * shares of the sorters always follow.
 */

/** Resources go out in an offer of one role. */
export function lend(
  cluster: Cluster,
  framework: Framework,
  agent: Agent,
  role: string,
  resources: Resources,
): void {
  agent.offered = agent.offered.plus(resources)
  agent.available = undefined
  const { roles } = cluster.allocator
  roles.track(role, framework)
  roles.charge(framework, role, agent.id, resources)
  roles.countAllocation(framework, role)
}

/** Offered resources come back, whatever becomes of them next. */
export function takeBack(
  cluster: Cluster,
  framework: Framework,
  agent: Agent,
  role: string,
  resources: Resources,
): void {
  agent.offered = agent.offered.minus(resources)
  agent.available = undefined
  discharge(cluster, framework, agent, role, resources)
}

/** A task, an executor or a pending operation begins to use resources. */
export function use(
  cluster: Cluster,
  framework: Framework,
  agent: Agent,
  resources: Resources,
): void {
  if (resources.isEmpty) return
  setUsed(framework, agent, usedBy(framework, agent).plus(resources))
  for (const [role, part] of byRole(resources)) {
    cluster.allocator.roles.track(role, framework)
    cluster.allocator.roles.charge(framework, role, agent.id, part)
  }
}

/** It no longer uses them. */
export function release(
  cluster: Cluster,
  framework: Framework,
  agent: Agent,
  resources: Resources,
): void {
  if (resources.isEmpty) return
  setUsed(framework, agent, usedBy(framework, agent).minus(resources))
  for (const [role, part] of byRole(resources)) discharge(cluster, framework, agent, role, part)
}

/** What the agent has changes: an operation was applied, or the agent registered or left. */
export function setTotal(cluster: Cluster, agent: Agent, total: Resources): void {
  const { roles } = cluster.allocator
  const before = amountsOf(agent.total)
  const after = amountsOf(total)
  agent.total = total
  agent.available = undefined
  if (sameAmounts(before, after) || !cluster.agents.has(agent.id)) return
  roles.changeTotals(before, -1)
  roles.changeTotals(after, 1)
}

/** The agent's resources begin or cease to count as part of the cluster. */
export function countAgent(cluster: Cluster, agent: Agent, sign: 1 | -1): void {
  cluster.allocator.roles.changeTotals(amountsOf(agent.total), sign)
}

export function usedBy(framework: Framework, agent: Agent): Resources {
  return agent.used.get(framework.id) ?? Resources.empty
}

/** What any framework uses on the agent, without allocation info, so that copies add up. */
export function usedOn(agent: Agent): Resources {
  let used = Resources.empty
  for (const resources of agent.used.values()) used = used.plus(resources.unallocate())
  return used
}

/** Plain resources that are neither used nor offered, and every shared one whatever its copies do. */
export function availableOn(agent: Agent): Resources {
  agent.available ??= agent.total.nonShared
    .minus(agent.offered.nonShared.unallocate())
    .minus(usedOn(agent).nonShared)
    .plus(agent.total.shared)
  return agent.available
}

function setUsed(framework: Framework, agent: Agent, used: Resources): void {
  agent.available = undefined
  if (used.isEmpty) {
    agent.used.delete(framework.id)
    framework.used.delete(agent.id)
  } else {
    agent.used.set(framework.id, used)
    framework.used.set(agent.id, used)
  }
}

function discharge(
  cluster: Cluster,
  framework: Framework,
  agent: Agent,
  role: string,
  resources: Resources,
): void {
  const { roles } = cluster.allocator
  roles.discharge(framework, role, agent.id, resources)
  if (!framework.roles.has(role)) roles.untrackIdle(role, framework)
}

function byRole(resources: Resources): [string, Resources][] {
  const roles = [...resources.allocationRoles()]
  const [only] = roles
  if (only !== undefined && roles.length === 1) return [[only, resources]]
  return roles.map((role) => [
    role,
    resources.filter((resource) => resource.allocation_info?.role === role),
  ])
}

const sameAmounts = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) =>
  one.size === other.size && [...one].every(([name, amount]) => other.get(name) === amount)
