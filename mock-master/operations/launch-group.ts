import type { ExecutorInfo, OperationOf, TaskInfo } from '../../spec-schemas/index.ts'
import type { Acceptance } from '../acceptance.ts'
import { uniquePersistenceIdError } from '../resource/checks.ts'
import { printNumber } from '../resource/values.ts'
import { Resources } from '../resources.ts'
import { prefixed } from './behavior.ts'
import { refuseTask, startTasks, userOf } from './launch.ts'
import { sortedJson } from './print.ts'
import { printExecutor } from './print-executor.ts'
import { executorError, taskError } from './validate-task.ts'

export interface LaunchGroupParts {
  /** What a group may be launched on: unlike single tasks, it uses up the copies it names. */
  available(acceptance: Acceptance): Resources
  validate(group: Group, available: Resources, acceptance: Acceptance): string | undefined
  launch(operation: OperationOf<'LAUNCH_GROUP'>, acceptance: Acceptance): void
}

export interface Group {
  readonly executor: ExecutorInfo
  readonly tasks: readonly TaskInfo[]
}

export const launchGroup: LaunchGroupParts = {
  available: ({ remaining }) => remaining,

  validate: (group, available, acceptance) =>
    tasksError(group, acceptance) ?? groupExecutorError(group, available, acceptance),

  launch({ launch_group: { executor, task_group } }, acceptance) {
    const { cluster } = acceptance
    const tasks = (task_group.tasks ?? []).map((task) =>
      task.executor === undefined ? { ...task, executor } : task,
    )
    const refuseAll = (message: string, reason: string): void => {
      for (const task of tasks) refuseTask(task, acceptance, message, reason)
    }
    const unauthorized = unauthorizedError(tasks, acceptance)
    if (unauthorized !== undefined) {
      return refuseAll(unauthorized, 'REASON_TASK_GROUP_UNAUTHORIZED')
    }
    const parts = cluster.parts.LAUNCH_GROUP
    const error = parts.validate({ executor, tasks }, parts.available(acceptance), acceptance)
    if (error !== undefined) return refuseAll(error, 'REASON_TASK_GROUP_INVALID')
    startTasks(tasks, acceptance)
  },
}

/** Of several tasks that may not run, the last one is named. */
function unauthorizedError(tasks: readonly TaskInfo[], acceptance: Acceptance): string | undefined {
  const { cluster, framework } = acceptance
  const denied = tasks.findLast(
    (task) =>
      !cluster.authorize('RUN_TASK', framework.principal, {
        framework_info: framework.info,
        task_info: task,
      }),
  )
  if (denied === undefined) return undefined
  const id = denied.task_id.value
  return `Task '${id}' is not authorized tolaunch task ${id} of framework ${framework.id} under user '${userOf(denied, acceptance)}'`
}

function tasksError({ executor, tasks }: Group, acceptance: Acceptance): string | undefined {
  const { framework, agent } = acceptance
  const ids = new Set<string>()
  for (const task of tasks) {
    const id = task.task_id.value
    // A live master does not compare the members of a group, and dies of two of one name.
    const duplicate = ids.has(id) ? `Task has duplicate ID: ${id}` : undefined
    ids.add(id)
    const error = duplicate ?? taskError(task, framework, agent)
    if (error !== undefined) return `Task '${id}' is invalid: ${error}`
    if (task.executor !== undefined && sortedJson(task.executor) !== sortedJson(executor)) {
      return `The \`ExecutorInfo\` of task '${id}' is different from executor '${executor.executor_id.value}'`
    }
    if (task.container?.type === 'DOCKER') {
      return `Task '${id}' is invalid: Docker ContainerInfo is not supported on the task`
    }
  }
  return undefined
}

function groupExecutorError(
  { executor, tasks }: Group,
  available: Resources,
  { framework, agent }: Acceptance,
): string | undefined {
  if (executor.type === undefined) return "'ExecutorInfo.type' must be set"
  if (executor.type === 'UNKNOWN') return 'Unknown executor type'
  const own = Resources.of(executor.resources ?? [])
  const error =
    executorError(executor, framework, agent, printExecutor) ??
    minimumError(executor.executor_id.value, own)
  if (error !== undefined) return error

  const each = tasks.map(({ resources = [] }) => Resources.of(resources))
  const ofTasks = each.reduce((sum, resources) => sum.plus(resources), Resources.empty)
  const duplicate = uniquePersistenceIdError(ofTasks.plus(own))
  if (duplicate !== undefined) {
    return prefixed('Task group and executor use duplicate persistence ID: ', duplicate)
  }
  if (overlaps([...each, own])) {
    return `There are overlapping resources in the task group's task resources [ ${each.join(', ')} ] and/or executor resources ${sortedJson(executor.resources ?? [])}`
  }
  const isNew = !agent.executors.get(framework.id)?.has(executor.executor_id.value)
  const total = isNew ? ofTasks.plus(own) : ofTasks
  if (available.contains(total)) return undefined
  return `Total resources ${total} required by task group and its executor are more than available ${available}`
}

function minimumError(id: string, resources: Resources): string | undefined {
  const amounts = resources.quantities()
  const cpus = amounts.get('cpus')
  if (cpus === undefined || cpus < 0.01) {
    return `Executor '${id}' uses less CPUs (${cpus === undefined ? 'None' : printNumber(cpus)}) than the minimum required (0.01)`
  }
  const mem = amounts.get('mem')
  if (mem === undefined || mem < 32) {
    return `Executor '${id}' uses less memory (${mem === undefined ? 'None' : `${printNumber(mem)}MB`}) than the minimum required (32MB)`
  }
  return amounts.has('disk') ? undefined : `Executor '${id}' uses no disk`
}

/**
 * Whether the members together weigh more than their sum: so do ranges and sets that overlap, for
 * which this is meant, and a shared volume that two members name, however many copies there are.
 */
function overlaps(members: readonly Resources[]): boolean {
  const apart = members.reduce((weight, resources) => weight + weigh(resources), 0)
  const merged = members.reduce((sum, resources) => sum.plus(resources), Resources.empty)
  return apart !== weigh(merged)
}

function weigh(resources: Resources): number {
  let weight = 0
  for (const { scalar, ranges, set } of resources) {
    weight += Math.round((scalar?.value ?? 0) * 1000) + (set?.item?.length ?? 0)
    for (const { begin, end } of ranges?.range ?? []) weight += end - begin + 1
  }
  return weight
}
