import type { ExecutorInfo, TaskInfo, TaskState, TaskStatus } from '../spec-schemas/types.ts'
import { release, use } from './allocator/ledger.ts'
import type { Agent, Cluster, ExecutorRecord, Framework, TaskRecord } from './cluster.ts'
import { count, notify, send } from './outbox.ts'
import { Resources } from './resources.ts'

const terminal: ReadonlySet<TaskState> = new Set([
  'TASK_FINISHED',
  'TASK_FAILED',
  'TASK_KILLED',
  'TASK_ERROR',
  'TASK_LOST',
  'TASK_DROPPED',
  'TASK_GONE',
  'TASK_GONE_BY_OPERATOR',
])

/** A state that does not change any more. An unreachable task may come back. */
export const isTerminal = (state: TaskState): boolean => terminal.has(state)

/** A task counts from here on, before its agent has heard of it. */
export function addTask(
  cluster: Cluster,
  framework: Framework,
  agent: Agent,
  info: TaskInfo,
): TaskRecord {
  const executor = info.executor?.executor_id.value
  const task: TaskRecord = {
    id: info.task_id.value,
    framework,
    agent,
    info,
    ...(executor !== undefined && { executorId: executor }),
    resources: Resources.of(info.resources ?? []),
    state: 'TASK_STAGING',
    statuses: [],
    released: false,
  }
  enlist(task)
  use(cluster, framework, agent, task.resources)
  notify(cluster, { type: 'TASK_ADDED', task })
  return task
}

/** Enters a task into the lists of its framework and its agent. */
export function enlist(task: TaskRecord): void {
  const { framework, agent } = task
  framework.tasks.set(task.id, task)
  const tasks = agent.tasks.get(framework.id)
  if (tasks === undefined) agent.tasks.set(framework.id, new Map([[task.id, task]]))
  else tasks.set(task.id, task)
}

export function delist(task: TaskRecord): void {
  const { framework, agent, id } = task
  framework.tasks.delete(id)
  const tasks = agent.tasks.get(framework.id)
  tasks?.delete(id)
  if (tasks?.size === 0) agent.tasks.delete(framework.id)
}

/** The resources come back when the master learns that the task is over, not when that is acknowledged. */
export function changeState(cluster: Cluster, task: TaskRecord, state: TaskState): void {
  if (isTerminal(task.state)) return
  task.state = state
  if (isTerminal(state) || state === 'TASK_UNREACHABLE') releaseTask(cluster, task)
  if (isTerminal(state)) count(cluster, `master/tasks_${state.slice('TASK_'.length).toLowerCase()}`)
}

export function releaseTask(cluster: Cluster, task: TaskRecord): void {
  if (task.released) return
  task.released = true
  release(cluster, task.framework, task.agent, task.resources)
}

/** The task is history: it is listed as completed and its id may be used again. */
export function completeTask(cluster: Cluster, task: TaskRecord): void {
  releaseTask(cluster, task)
  delist(task)
  const { framework } = task
  framework.completedTasks.push(task)
  const { maxCompletedTasksPerFramework: most } = cluster.flags
  if (framework.completedTasks.length > most) framework.completedTasks.shift()
}

/** A status that the master makes itself has no uuid, and must not be acknowledged. */
export function masterStatus(
  cluster: Cluster,
  status: Pick<TaskStatus, 'task_id' | 'state'> & Partial<TaskStatus>,
): TaskStatus {
  return { source: 'SOURCE_MASTER', timestamp: cluster.now / 1000, ...status }
}

/** Tells a framework what the master has to say about a task, known or not. */
export function tell(cluster: Cluster, framework: Framework, status: TaskStatus): void {
  send(cluster, framework, { type: 'UPDATE', update: { status } })
}

/** The master ends a task by itself, e.g. because its agent or its framework is gone. */
export function endTask(
  cluster: Cluster,
  task: TaskRecord,
  state: TaskState,
  reason: string,
  message: string,
): void {
  const status = masterStatus(cluster, {
    task_id: { value: task.id },
    agent_id: { value: task.agent.id },
    state,
    reason,
    message,
  })
  changeState(cluster, task, state)
  task.statuses.push(status)
  notify(cluster, { type: 'TASK_UPDATED', task, status, state })
  tell(cluster, task.framework, status)
}

/** An executor of its own; the ones behind plain command tasks are not the master's business. */
export function addExecutor(
  cluster: Cluster,
  framework: Framework,
  agent: Agent,
  info: ExecutorInfo,
): ExecutorRecord {
  const id = info.executor_id.value
  const executor = { id, info, resources: Resources.of(info.resources ?? []) }
  for (const [map, key] of [
    [agent.executors, framework.id],
    [framework.executors, agent.id],
  ] as const) {
    const executors = map.get(key)
    if (executors === undefined) map.set(key, new Map([[id, executor]]))
    else executors.set(id, executor)
  }
  use(cluster, framework, agent, executor.resources)
  return executor
}

export function removeExecutor(
  cluster: Cluster,
  framework: Framework,
  agent: Agent,
  id: string,
): ExecutorRecord | undefined {
  const executor = agent.executors.get(framework.id)?.get(id)
  if (executor === undefined) return undefined
  for (const [map, key] of [
    [agent.executors, framework.id],
    [framework.executors, agent.id],
  ] as const) {
    const executors = map.get(key)
    executors?.delete(id)
    if (executors?.size === 0) map.delete(key)
  }
  release(cluster, framework, agent, executor.resources)
  framework.completedExecutors.push({ agentId: agent.id, executor })
  return executor
}
