import type { Agent, Cluster } from '../cluster.ts'

/** How long a message between the master and an agent is under way. */
const delayMs = 1

/** Messages arrive in the order in which they were sent, or not at all when the link is down. */
export function toAgent(cluster: Cluster, agent: Agent, deliver: (cluster: Cluster) => void): void {
  if (agent.connected) cluster.timers.set(cluster.now + delayMs, whileUp(agent, deliver))
}

export function toMaster(
  cluster: Cluster,
  agent: Agent,
  deliver: (cluster: Cluster) => void,
): void {
  if (agent.connected) cluster.timers.set(cluster.now + delayMs, whileUp(agent, deliver))
}

function whileUp(agent: Agent, deliver: (cluster: Cluster) => void) {
  const { link } = agent
  return (cluster: Cluster): void => {
    const isUp = agent.connected && agent.link === link
    if (isUp && cluster.agents.get(agent.id) === agent) deliver(cluster)
  }
}
