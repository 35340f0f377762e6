import type { Agent, Cluster } from './cluster.ts'
import { send } from './outbox.ts'
import { removeExecutor } from './tasks.ts'

/** An executor has ended: what it held comes back, and its framework hears of it. */
export function executorExited(
  cluster: Cluster,
  agent: Agent,
  frameworkId: string,
  executorId: string,
  status: number,
): void {
  const framework = cluster.frameworks.get(frameworkId)
  if (framework === undefined) return
  if (removeExecutor(cluster, framework, agent, executorId) === undefined) return
  send(cluster, framework, {
    type: 'FAILURE',
    failure: { agent_id: { value: agent.id }, executor_id: { value: executorId }, status },
  })
}
