import type { ExecutorInfo, TaskInfo } from '../../spec-schemas/types.ts'
import type { Agent, Framework } from '../cluster.ts'
import {
  resourcesError,
  revocableMixError,
  singleAllocationRoleError,
  uniquePersistenceIdError,
} from '../resource/checks.ts'
import { idError } from '../resource/ids.ts'
import { Resources } from '../resources.ts'
import { prefixed } from './behavior.ts'
import { commandError, healthError, policyError } from './validate-command.ts'

/** Why a task cannot be launched, in the order in which Mesos looks. Each gives the text or nothing. */
export function taskError(task: TaskInfo, framework: Framework, agent: Agent): string | undefined {
  return (
    idError(task.task_id.value) ??
    uniqueIdError(task.task_id.value, framework) ??
    agentError(task, agent) ??
    policyError(task) ??
    healthError(task) ??
    taskResourcesError(task) ??
    prefixed("Task's `CommandInfo` is invalid: ", task.command && commandError(task.command)) ??
    limitsError(task)
  )
}

function uniqueIdError(id: string, framework: Framework): string | undefined {
  if (framework.tasks.has(id)) return `Task has duplicate ID: ${id}`
  if (framework.unreachableTasks.has(id)) return `Task reuses the ID of an unreachable task: ${id}`
  return undefined
}

const agentError = ({ agent_id }: TaskInfo, agent: Agent): string | undefined =>
  agent_id.value === agent.id
    ? undefined
    : `Task uses invalid agent ${agent_id.value} while agent ${agent.id} is expected`

function taskResourcesError({ resources = [] }: TaskInfo): string | undefined {
  if (resources.length === 0) return 'Task uses no resources'
  const merged = Resources.of(resources)
  return (
    prefixed('Task uses invalid resources: ', resourcesError(resources)) ??
    prefixed('Task uses duplicate persistence ID: ', uniquePersistenceIdError(merged)) ??
    prefixed('Invalid task resources: ', singleAllocationRoleError(resources)) ??
    prefixed('Task mixes revocable and non-revocable resources: ', revocableMixError(merged))
  )
}

function limitsError({ limits = {}, resources = [] }: TaskInfo): string | undefined {
  const requested = Resources.of(resources)
  for (const [name, text] of [
    ['cpus', 'The cpu limit must be greater than or equal to the cpu request'],
    ['mem', 'The memory limit must be greater than or equal to the memory request'],
  ] as const) {
    const limit = limits[name]?.value
    if (limit !== undefined && limit < requested.scalar(name)) return text
  }
  return undefined
}

/** What holds for any executor, be it for one task or for a group. */
export function executorError(
  executor: ExecutorInfo,
  framework: Framework,
  agent: Agent,
  print: (executor: ExecutorInfo) => string,
): string | undefined {
  const { type, executor_id: id, command, framework_id: owner, resources = [] } = executor
  if (type === 'DEFAULT' && command !== undefined) {
    return "'ExecutorInfo.command' must not be set for 'DEFAULT' executor"
  }
  if (type === 'CUSTOM' && command === undefined) {
    return "'ExecutorInfo.command' must be set for 'CUSTOM' executor"
  }
  const idProblem = idError(id.value)
  if (idProblem !== undefined) return idProblem
  if (owner === undefined) return "'ExecutorInfo.framework_id' must be set"
  if (owner.value !== framework.id) {
    return `ExecutorInfo has an invalid FrameworkID (Actual: ${owner.value} vs Expected: ${framework.id})`
  }
  const merged = Resources.of(resources)
  const invalid =
    prefixed('Executor uses invalid resources: ', resourcesError(resources)) ??
    prefixed('Executor uses duplicate persistence ID: ', uniquePersistenceIdError(merged)) ??
    (resources.length > 0
      ? prefixed('Invalid executor resources: ', singleAllocationRoleError(resources))
      : undefined) ??
    prefixed('Executor mixes revocable and non-revocable resources: ', revocableMixError(merged))
  if (invalid !== undefined) return invalid
  return compatibilityError(executor, agent.executors.get(framework.id)?.get(id.value)?.info, print)
}

function compatibilityError(
  executor: ExecutorInfo,
  existing: ExecutorInfo | undefined,
  print: (executor: ExecutorInfo) => string,
): string | undefined {
  if (existing === undefined || sameExecutor(executor, existing)) return undefined
  const rule = '-'.repeat(60)
  return `ExecutorInfo is not compatible with existing ExecutorInfo with same ExecutorID.\n${rule}\nExisting ExecutorInfo:\n${print(existing)}\n${rule}\nExecutorInfo:\n${print(executor)}\n${rule}`
}

function sameExecutor(one: ExecutorInfo, other: ExecutorInfo): boolean {
  const { resources: mine = [], ...rest } = one
  const { resources: theirs = [], ...others } = other
  const sameResources = Resources.of(mine).equals(Resources.of(theirs))
  return sameResources && canonical(rest) === canonical(others)
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
