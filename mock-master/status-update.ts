import type { TaskState, TaskStatus } from '../spec-schemas/types.ts'
import type { Agent, Cluster } from './cluster.ts'
import { notify, send } from './outbox.ts'
import { changeState } from './tasks.ts'

/** A status of a task arrives from its agent, with the newest state that the agent knows. */
export function statusUpdate(
  cluster: Cluster,
  agent: Agent,
  frameworkId: string,
  status: TaskStatus,
  latest: TaskState,
): void {
  const framework = cluster.frameworks.get(frameworkId)
  if (framework === undefined) return
  const task = agent.tasks.get(frameworkId)?.get(status.task_id.value)
  if (task !== undefined) {
    const isNew = task.statusUpdateUuid !== status.uuid
    changeState(cluster, task, latest)
    if (isNew) {
      task.statuses.push(status)
      task.statusUpdateState = status.state
      if (status.uuid !== undefined) task.statusUpdateUuid = status.uuid
      notify(cluster, { type: 'TASK_UPDATED', task, status, state: latest })
    }
  }
  if (!cluster.parts.frameworks.isTold(framework)) return
  send(cluster, framework, { type: 'UPDATE', update: { status } })
}
