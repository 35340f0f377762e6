import { shutDownExecutor } from '../agents/containers.ts'
import type { CallHandler } from './handler.ts'

/** SHUTDOWN ends an executor with its tasks; an agent that is not known is passed over. */
export const shutdown: CallHandler<'SHUTDOWN'> = (cluster, framework, { shutdown }) => {
  const agent = cluster.agents.get(shutdown.agent_id.value)
  if (agent === undefined) return
  shutDownExecutor(cluster, agent, framework.id, shutdown.executor_id.value)
}
