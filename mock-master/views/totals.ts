import type { Agent, Cluster, Framework } from '../cluster.ts'
import { Resources } from '../resources.ts'

/** Sums over what the cluster keeps apart. Equal shared volumes of two agents become one here. */

export const sum = (parts: Iterable<Resources>): Resources =>
  [...parts].reduce((total, part) => total.plus(part), Resources.empty)

export const usedOn = (agent: Agent): Resources => sum(agent.used.values())

export function usedBy(cluster: Cluster, framework: Framework): Resources {
  const parts = [...cluster.agents.values()].map((agent) => agent.used.get(framework.id))
  return sum(parts.filter((part) => part !== undefined))
}

export const offeredTo = (framework: Framework): Resources =>
  sum([...framework.offers].map((offer) => offer.resources))
