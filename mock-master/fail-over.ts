import { disconnectAgent, returnAgent } from './agents/lifecycle.ts'
import type { Cluster } from './cluster.ts'
import { deactivate, detach } from './frameworks.ts'

/**
 * Another master takes over. It knows the agents, which register again at once with what is on them,
 * and whatever was in the registry; of frameworks it knows those that have something on an agent, and
 * it waits for them as long as they need. Nothing that was under way arrives.
 */
export function failOver(cluster: Cluster): void {
  letStreamsGo(cluster)
  cluster.masterId = cluster.random.uuid()
  cluster.startedMs = cluster.now
  cluster.metrics.clear()
  Object.assign(cluster.next, { agent: 0, framework: 0, offer: 0 })
  for (const agent of [...cluster.agents.values()]) {
    // One whose link is broken cannot reach the new master either.
    if (!agent.connected) continue
    disconnectAgent(cluster, agent)
    returnAgent(cluster, agent)
  }
}

/** Every stream ends. Frameworks keep what they have, and may come back whenever they like. */
export function letStreamsGo(cluster: Cluster): void {
  cluster.outbox.push({ closeAll: true })
  for (const framework of cluster.frameworks.values()) {
    if (framework.failover !== undefined) framework.failover.cancelled = true
    detach(cluster, framework)
    deactivate(cluster, framework)
  }
}
