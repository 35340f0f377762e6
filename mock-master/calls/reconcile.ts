import type { TaskState } from '../../spec-schemas/types.ts'
import type { Cluster, Framework, TaskRecord } from '../cluster.ts'
import { masterStatus, tell } from '../tasks.ts'
import type { CallHandler } from './handler.ts'

interface Asked {
  task_id: { value: string }
  agent_id?: { value: string }
}

/** RECONCILE tells what is known of the tasks that are named, or else of all. */
export const reconcile: CallHandler<'RECONCILE'> = (cluster, framework, { reconcile }) => {
  const { tasks = [] } = reconcile
  if (tasks.length === 0) {
    for (const task of framework.tasks.values()) tellLatest(cluster, framework, task)
    return
  }
  for (const asked of tasks) {
    const task = framework.tasks.get(asked.task_id.value)
    if (task !== undefined) tellLatest(cluster, framework, task)
    else reconcileUnknown(cluster, framework, asked)
  }
}

/** The newest state of which the framework has heard, or could have. */
function tellLatest(cluster: Cluster, framework: Framework, task: TaskRecord): void {
  const container_status = task.statuses.at(-1)?.container_status
  tell(
    cluster,
    framework,
    masterStatus(cluster, {
      task_id: { value: task.id },
      agent_id: { value: task.agent.id },
      state: task.statusUpdateState ?? task.state,
      reason: 'REASON_RECONCILIATION',
      message: 'Reconciliation: Latest task state',
      ...(container_status && { container_status }),
    }),
  )
}

/** Frameworks that do not know of partitions hear TASK_LOST whatever is the matter. */
export function reconcileUnknown(cluster: Cluster, framework: Framework, asked: Asked): void {
  const { task_id, agent_id } = asked
  const [state, message] = verdict(cluster, framework, asked)
  const isAware = framework.capabilities.has('PARTITION_AWARE')
  tell(
    cluster,
    framework,
    masterStatus(cluster, {
      task_id,
      ...(agent_id && { agent_id }),
      state: isAware ? state : 'TASK_LOST',
      reason: 'REASON_RECONCILIATION',
      message: `Reconciliation: ${message}`,
    }),
  )
}

function verdict(
  { agents, unreachableAgents, goneAgents }: Cluster,
  { unreachableTasks }: Framework,
  { task_id, agent_id }: Asked,
): [TaskState, string] {
  const id = agent_id?.value ?? unreachableTasks.get(task_id.value)?.agent.id ?? ''
  if (agents.has(id)) return ['TASK_GONE', 'Task is unknown to the agent']
  if (unreachableAgents.has(id)) return ['TASK_UNREACHABLE', 'Task is unreachable']
  if (goneAgents.has(id)) return ['TASK_GONE_BY_OPERATOR', 'Task is gone']
  return ['TASK_UNKNOWN', 'Task is unknown']
}
