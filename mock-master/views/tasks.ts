import type { GetExecutors, GetTasks, Task } from '../../spec-schemas/types.ts'
import type { Cluster, Framework, TaskRecord } from '../cluster.ts'
import { type Viewer, visibleFrameworks } from './viewer.ts'

/** GET_TASKS. A task is in `tasks` until its terminal status is acknowledged. */
export function getTasks(cluster: Cluster, viewer: Viewer): GetTasks {
  const frameworks = visibleFrameworks(cluster, viewer)
  const listed = (tasksOf: (framework: Framework) => Iterable<TaskRecord>) =>
    frameworks
      .flatMap((framework) => visibleTasks(framework, tasksOf(framework), viewer))
      .map(cluster.parts.views.task)
  return {
    tasks: listed((framework) => framework.tasks.values()),
    unreachable_tasks: listed((framework) => framework.unreachableTasks.values()),
    completed_tasks: listed((framework) => framework.completedTasks),
  }
}

export const userOf = ({ info }: TaskRecord): string | undefined =>
  info.command?.user ?? info.executor?.command?.user

export const visibleTasks = (
  framework: Framework,
  tasks: Iterable<TaskRecord>,
  viewer: Viewer,
): TaskRecord[] => [...tasks].filter((task) => viewer.task(framework, userOf(task)))

/** One task, as GET_TASKS and TASK_ADDED show it. */
export function taskView(task: TaskRecord): Task {
  const { info, executorId } = task
  const user = userOf(task)
  return {
    name: info.name,
    task_id: info.task_id,
    framework_id: { value: task.framework.id },
    agent_id: { value: task.agent.id },
    ...(executorId !== undefined && { executor_id: { value: executorId } }),
    state: task.state,
    resources: task.resources.toArray(),
    statuses: task.statuses,
    ...(task.statusUpdateState && { status_update_state: task.statusUpdateState }),
    ...(task.statusUpdateUuid && { status_update_uuid: task.statusUpdateUuid }),
    ...pick(info, TAKEN_OVER),
    ...(user !== undefined && { user }),
  }
}

const TAKEN_OVER = [
  'limits',
  'labels',
  'discovery',
  'container',
  'health_check',
  'kill_policy',
  'max_completion_time',
] as const

function pick<Source extends object, Key extends keyof Source>(
  source: Source,
  keys: readonly Key[],
) {
  const picked: Partial<Pick<Source, Key>> = {}
  for (const key of keys) if (source[key] !== undefined) picked[key] = source[key]
  return picked
}

/** GET_EXECUTORS. */
export const getExecutors = (cluster: Cluster, viewer: Viewer): GetExecutors => ({
  executors: visibleFrameworks(cluster, viewer).flatMap((framework) =>
    [...framework.executors].flatMap(([agentId, executors]) =>
      [...executors.values()]
        .filter(({ info }) => viewer.executor(framework, info))
        .map(({ info }) => ({ executor_info: info, agent_id: { value: agentId } })),
    ),
  ),
})
