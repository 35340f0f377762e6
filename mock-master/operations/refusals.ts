import type { OfferOperation, TaskInfo } from '../../spec-schemas/types.ts'
import type { Acceptance } from '../acceptance.ts'
import type { Cluster, Framework } from '../cluster.ts'
import { sendOperationError } from '../operation-status.ts'
import { masterStatus, tell } from '../tasks.ts'
import { hasPayload, operationFormatError } from './format.ts'
import { refuseTask } from './launch.ts'

/** A malformed LAUNCH is told to all its tasks; anything else as an operation that failed. */
export function refuseMalformed(operation: OfferOperation, acceptance: Acceptance): boolean {
  const error = operationFormatError(operation)
  if (error === undefined) return false
  const { cluster, framework } = acceptance
  if (operation.type === 'LAUNCH' || operation.type === 'LAUNCH_GROUP') {
    for (const task of tasksOf(operation)) refuseTask(task, acceptance, error, reasonOf(operation))
  } else {
    const text = `Operation attempted with invalid resources: ${error}`
    sendOperationError(cluster, framework, operation, text)
  }
  return true
}

/** An operation is refused for no reason of its own. */
export function refuseOperation(
  operation: OfferOperation,
  acceptance: Acceptance,
  text: string,
): void {
  const tasks = tasksOf(operation)
  for (const task of tasks) refuseTask(task, acceptance, text, reasonOf(operation))
  if (tasks.length > 0) return
  sendOperationError(acceptance.cluster, acceptance.framework, operation, text)
}

/** Tasks have ids of their own, so launching takes none. */
export function refuseId(operation: OfferOperation, acceptance: Acceptance): boolean {
  if (operation.id === undefined) return false
  if (operation.type === 'LAUNCH' || operation.type === 'LAUNCH_GROUP') {
    const text = `The \`id\` field cannot be set on ${operation.type} operations`
    for (const task of tasksOf(operation)) refuseTask(task, acceptance, text, reasonOf(operation))
    return true
  }
  const { cluster, framework, agent } = acceptance
  const needed = ['AGENT_OPERATION_FEEDBACK', 'RESOURCE_PROVIDER']
  if (needed.every((capability) => agent.capabilities.has(capability))) return false
  const text = `Operation on agent default resources requested feedback, but agent ${agent.id} does not have the required AGENT_OPERATION_FEEDBACK and RESOURCE_PROVIDER capabilities`
  sendOperationError(cluster, framework, operation, text)
  return true
}

const reasonOf = ({ type }: OfferOperation): string =>
  type === 'LAUNCH_GROUP' ? 'REASON_TASK_GROUP_INVALID' : 'REASON_TASK_INVALID'

export function tasksOf(operation: OfferOperation): readonly TaskInfo[] {
  if (!hasPayload(operation)) return []
  if (operation.type === 'LAUNCH') return operation.launch.task_infos ?? []
  if (operation.type === 'LAUNCH_GROUP') return operation.launch_group.task_group.tasks ?? []
  return []
}

/** With offers that cannot be accepted nothing happens at all. */
export function refuseAll(
  cluster: Cluster,
  framework: Framework,
  operations: readonly OfferOperation[],
  text: string,
): void {
  const state = framework.capabilities.has('PARTITION_AWARE') ? 'TASK_DROPPED' : 'TASK_LOST'
  for (const operation of operations) {
    for (const { task_id, agent_id } of tasksOf(operation)) {
      const message = `Task launched with invalid offers: ${text}`
      const reason = 'REASON_INVALID_OFFERS'
      tell(cluster, framework, masterStatus(cluster, { task_id, agent_id, state, reason, message }))
    }
    if (operation.type === 'LAUNCH' || operation.type === 'LAUNCH_GROUP') continue
    sendOperationError(
      cluster,
      framework,
      operation,
      `Operation attempted with invalid offers: ${text}`,
    )
  }
}
