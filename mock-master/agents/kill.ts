import type { Agent, Cluster } from '../cluster.ts'
import { findTask, killTask } from './containers.ts'
import { toAgent } from './link.ts'

export function killOnAgent(
  cluster: Cluster,
  agent: Agent,
  frameworkId: string,
  taskId: string,
): void {
  toAgent(cluster, agent, (later) => {
    const found = findTask(agent, frameworkId, taskId)
    if (found === undefined) return
    const [container, task] = found
    killTask(later, agent, container, task)
  })
}
