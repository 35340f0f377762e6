import type { OperationOf, TaskInfo } from '../../spec-schemas/index.ts'
import type { Acceptance } from '../acceptance.ts'
import { runTasks } from '../agents/launch.ts'
import type { TaskRecord } from '../cluster.ts'
import { count } from '../outbox.ts'
import { uniquePersistenceIdError } from '../resource/checks.ts'
import { Resources } from '../resources.ts'
import { addExecutor, addTask, masterStatus, tell } from '../tasks.ts'
import { prefixed } from './behavior.ts'
import { printExecutor } from './print-executor.ts'
import { executorError, taskError } from './validate-task.ts'

/** How tasks are launched; each question is a part that can be replaced. */
export interface LaunchParts {
  /** What a task may be launched on: shared resources stay there however many tasks use them. */
  available(acceptance: Acceptance): Resources
  /** Why a task cannot be launched on that. */
  validate(task: TaskInfo, available: Resources, acceptance: Acceptance): string | undefined
  launch(operation: OperationOf<'LAUNCH'>, acceptance: Acceptance): void
}

export const launch: LaunchParts = {
  available: ({ remaining, sharedPool }) => remaining.nonShared.plus(sharedPool),

  validate: (task, available, { framework, agent }) =>
    taskError(task, framework, agent) ??
    executorRelatedError(task, available, { framework, agent }),

  launch({ launch: { task_infos: tasks } }, acceptance) {
    for (const task of tasks) launchTask(withOwnExecutor(task, acceptance), acceptance)
  },
}

function launchTask(task: TaskInfo, acceptance: Acceptance): void {
  const { cluster, framework } = acceptance
  const user = userOf(task, acceptance)
  const mayRun = cluster.authorize('RUN_TASK', framework.principal, {
    framework_info: framework.info,
    task_info: task,
  })
  if (!mayRun) {
    return refuseTask(
      task,
      acceptance,
      `Principal '${framework.principal ?? ''}' no authorized to launch task ${task.task_id.value} of framework ${framework.id} under user '${user}'`,
      'REASON_TASK_UNAUTHORIZED',
    )
  }
  const parts = cluster.parts.LAUNCH
  const error = parts.validate(task, parts.available(acceptance), acceptance)
  if (error !== undefined) return refuseTask(task, acceptance, error)
  startTasks([task], acceptance)
}

/** Takes what the tasks and, if it is new, their executor need, and tells the agent. */
export function startTasks(infos: readonly TaskInfo[], acceptance: Acceptance): void {
  const { cluster, framework, agent } = acceptance
  let consumed = Resources.empty
  const executor = infos[0]?.executor
  const isNew = executor && !agent.executors.get(framework.id)?.has(executor.executor_id.value)
  if (executor !== undefined && isNew) {
    consumed = addExecutor(cluster, framework, agent, executor).resources
  }
  const tasks: TaskRecord[] = infos.map((info) => addTask(cluster, framework, agent, info))
  for (const { resources } of tasks) consumed = consumed.plus(resources)
  acceptance.remaining = acceptance.remaining.minus(consumed)
  runTasks(cluster, agent, tasks)
}

export function refuseTask(
  task: TaskInfo,
  { cluster, framework }: Acceptance,
  message: string,
  reason = 'REASON_TASK_INVALID',
): void {
  count(cluster, 'master/tasks_error')
  const { task_id, agent_id } = task
  const status = { task_id, agent_id, state: 'TASK_ERROR', reason, message } as const
  tell(cluster, framework, masterStatus(cluster, status))
}

export const userOf = ({ command, executor }: TaskInfo, { framework }: Acceptance): string =>
  command?.user ?? executor?.command?.user ?? framework.info.user

/** A custom executor that does not say whose it is belongs to the framework. */
function withOwnExecutor(task: TaskInfo, { framework }: Acceptance): TaskInfo {
  const { executor } = task
  if (executor === undefined) return task
  const framework_id = executor.framework_id ?? { value: framework.id }
  return { ...task, executor: { ...executor, type: executor.type ?? 'CUSTOM', framework_id } }
}

function executorRelatedError(
  task: TaskInfo,
  available: Resources,
  { framework, agent }: Pick<Acceptance, 'framework' | 'agent'>,
): string | undefined {
  const { executor, command } = task
  if ((executor === undefined) === (command === undefined)) {
    return 'Task should have at least one (but not both) of CommandInfo or ExecutorInfo present'
  }
  let total = Resources.of(task.resources ?? [])
  if (executor !== undefined) {
    const error = executorError(executor, framework, agent, printExecutor)
    if (error !== undefined) return error
    if (executor.type !== 'CUSTOM') return "'ExecutorInfo.type' must be 'CUSTOM'"
    const own = Resources.of(executor.resources ?? [])
    const duplicate = uniquePersistenceIdError(total.plus(own))
    if (duplicate !== undefined) {
      return prefixed('Task and its executor use duplicate persistence ID: ', duplicate)
    }
    if (!own.shared.isEmpty) {
      return `Executor resources ${own} should not contain any shared resources`
    }
    const isNew = !agent.executors.get(framework.id)?.has(executor.executor_id.value)
    if (isNew) total = total.plus(own)
  }
  if (available.contains(total)) return undefined
  return `Total resources ${total} required by task and its executor is more than available ${available}`
}
