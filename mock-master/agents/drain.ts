import { requestAllocation } from '../allocate.ts'
import type { Agent, Cluster } from '../cluster.ts'
import { rescindAll } from '../offers.ts'
import { killTask } from './containers.ts'
import { removeAgent } from './lifecycle.ts'
import { toAgent } from './link.ts'

/** A deactivated agent keeps what runs and is offered to nobody. */
export function deactivateAgent(cluster: Cluster, agent: Agent): void {
  agent.deactivated = true
  agent.active = false
  rescindAll(cluster, agent.offers)
}

export function reactivateAgent(cluster: Cluster, agent: Agent): void {
  agent.deactivated = false
  delete agent.drain
  agent.active = agent.connected
  requestAllocation(cluster, [agent])
}

/** Draining deactivates an agent and kills its tasks; when all are over, it is drained. */
export function drainAgent(
  cluster: Cluster,
  agent: Agent,
  options: { markGone: boolean; maxGracePeriodMs?: number },
): void {
  deactivateAgent(cluster, agent)
  agent.drain = { state: 'DRAINING', ...options }
  toAgent(cluster, agent, (later) => {
    for (const container of [...agent.machine.containers.values()]) {
      for (const task of [...container.tasks.values()]) {
        killTask(later, agent, container, task, 'REASON_AGENT_DRAINING')
      }
    }
  })
  checkDrained(cluster, agent)
}

const checkMs = 100

function checkDrained(cluster: Cluster, agent: Agent): void {
  const { drain } = agent
  if (drain === undefined || drain.state === 'DRAINED' || !cluster.agents.has(agent.id)) return
  if (agent.tasks.size === 0 && agent.operations.size === 0) {
    drain.state = 'DRAINED'
    if (drain.markGone) removeAgent(cluster, agent, true)
    return
  }
  cluster.timers.set(cluster.now + checkMs, (later) => checkDrained(later, agent))
}
