import { killOnAgent } from '../agents/kill.ts'
import type { CallHandler } from './handler.ts'
import { reconcileUnknown } from './reconcile.ts'

/** KILL of a task that is not known is answered like its reconciliation. */
export const kill: CallHandler<'KILL'> = (cluster, framework, { kill }) => {
  const task = framework.tasks.get(kill.task_id.value)
  if (task === undefined) return reconcileUnknown(cluster, framework, kill)
  if (kill.agent_id !== undefined && kill.agent_id.value !== task.agent.id) return
  killOnAgent(cluster, task.agent, framework.id, task.id)
}
