import { acknowledgeStatus } from '../agents/updates.ts'
import { completeTask, isTerminal } from '../tasks.ts'
import type { CallHandler } from './handler.ts'

/** ACKNOWLEDGE lets the agent send the next status; with the last one the task becomes history. */
export const acknowledge: CallHandler<'ACKNOWLEDGE'> = (cluster, framework, { acknowledge }) => {
  const { agent_id, task_id, uuid } = acknowledge
  const agent = cluster.agents.get(agent_id.value)
  if (agent === undefined) return
  const task = agent.tasks.get(framework.id)?.get(task_id.value)
  const isLast =
    task?.statusUpdateState !== undefined &&
    isTerminal(task.statusUpdateState) &&
    task.statusUpdateUuid === uuid
  if (task !== undefined && isLast) completeTask(cluster, task)
  acknowledgeStatus(cluster, agent, framework.id, task_id.value, uuid)
}
