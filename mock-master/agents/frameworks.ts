import type { Agent, Cluster } from '../cluster.ts'
import { exitContainer } from './containers.ts'
import { toAgent } from './link.ts'
import { dropStreams } from './updates.ts'

/** The agent is told that a framework is over: its containers end, its statuses are nobody's. */
export function shutDownFramework(cluster: Cluster, agent: Agent, frameworkId: string): void {
  const isKnown = [...agent.machine.containers.values(), ...agent.machine.streams.values()].some(
    (each) => each.frameworkId === frameworkId,
  )
  if (!isKnown) return
  toAgent(cluster, agent, (later) => {
    for (const container of [...agent.machine.containers.values()]) {
      if (container.frameworkId === frameworkId) exitContainer(later, agent, container, 0)
    }
    dropStreams(agent, frameworkId)
  })
}
