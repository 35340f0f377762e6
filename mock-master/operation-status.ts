import type { OfferOperation, OperationStatus } from '../spec-schemas/types.ts'
import { acknowledgeOnAgent, applyOnAgent } from './agents/operations.ts'
import { release, setTotal, use } from './allocator/ledger.ts'
import type { Agent, Cluster, Framework, OperationRecord } from './cluster.ts'
import { count, send } from './outbox.ts'
import { uuidBytes } from './random.ts'
import { type Conversion, convert } from './resource/conversions.ts'
import { Resources } from './resources.ts'

/** An operation that has been validated and for which the resources are there. */
export interface Application {
  readonly agent: Agent
  readonly operation: OfferOperation
  readonly conversions: readonly Conversion[]
  /** Applied to the master's view at once, or only when the agent has confirmed it. */
  readonly isSpeculative: boolean
  /** Undefined for an operator's. */
  readonly framework?: Framework
}

/** The agents know nothing of allocations. */
export const unallocated = (conversions: readonly Conversion[]): Conversion[] =>
  conversions.map(({ consumed, converted }) => ({
    consumed: consumed.unallocate(),
    converted: converted.unallocate(),
  }))

export function applyOperation(cluster: Cluster, application: Application): void {
  const { agent, operation, conversions, isSpeculative, framework } = application
  const held =
    isSpeculative || framework === undefined
      ? Resources.empty
      : conversions.reduce((sum, { consumed }) => sum.plus(consumed), Resources.empty)
  const pending: OperationStatus = {
    ...(operation.id && { operation_id: operation.id }),
    state: 'OPERATION_PENDING',
  }
  const record: OperationRecord = {
    uuid: uuidBytes(cluster.random.uuid()),
    ...(framework && { framework }),
    agent,
    info: operation,
    conversions: unallocated(conversions),
    held,
    latestStatus: pending,
    statuses: [],
  }
  if (held.isEmpty) applyToTotal(cluster, record)
  else if (framework !== undefined) use(cluster, framework, agent, held)
  agent.operations.set(record.uuid, record)
  framework?.operations.set(record.uuid, record)
  if (operation.id !== undefined) framework?.operationIds.set(operation.id.value, record.uuid)
  applyOnAgent(cluster, record)
}

/** The agent says what became of an operation. Repetitions are passed on: they were not acknowledged. */
export function updateOperation(
  cluster: Cluster,
  agent: Agent,
  uuid: string,
  status: OperationStatus,
): 'forwarded' | 'settled' {
  const record = agent.operations.get(uuid)
  if (record === undefined) return 'settled'
  if (record.latestStatus.state === 'OPERATION_PENDING') settle(cluster, record, status)
  const { framework, info } = record
  if (framework === undefined || info.id === undefined) {
    forgetOperation(record)
    return 'settled'
  }
  send(cluster, framework, {
    type: 'UPDATE_OPERATION_STATUS',
    update_operation_status: { status },
  })
  return 'forwarded'
}

function settle(cluster: Cluster, record: OperationRecord, status: OperationStatus): void {
  record.latestStatus = status
  record.statuses.push(status)
  if (record.held.isEmpty || record.framework === undefined) return
  release(cluster, record.framework, record.agent, record.held)
  if (status.state === 'OPERATION_FINISHED') applyToTotal(cluster, record)
}

function applyToTotal(cluster: Cluster, { agent, conversions }: OperationRecord): void {
  const result = convert(agent.total, conversions)
  if (result.ok) setTotal(cluster, agent, result.resources)
}

export function forgetOperation({ uuid, agent, framework, info }: OperationRecord): void {
  agent.operations.delete(uuid)
  framework?.operations.delete(uuid)
  const id = info.id?.value
  if (id !== undefined && framework?.operationIds.get(id) === uuid) {
    framework.operationIds.delete(id)
  }
}

/** The framework of an operation is gone: what the operation holds is free, its outcome nobody's. */
export function abandonOperation(cluster: Cluster, record: OperationRecord): void {
  const { framework, held, agent } = record
  if (framework !== undefined && record.latestStatus.state === 'OPERATION_PENDING') {
    release(cluster, framework, agent, held)
    if (!held.isEmpty) applyToTotal(cluster, record)
  }
  acknowledgeOnAgent(cluster, agent, record.uuid)
  forgetOperation(record)
}

/** The agent never heard of an operation: whoever asked for it is told. */
export function dropOperation(cluster: Cluster, record: OperationRecord): void {
  const { framework, held, agent, info, latestStatus } = record
  if (framework !== undefined && latestStatus.state === 'OPERATION_PENDING') {
    release(cluster, framework, agent, held)
  }
  forgetOperation(record)
  if (framework === undefined || info.id === undefined) return
  const agent_id = { value: agent.id }
  send(cluster, framework, {
    type: 'UPDATE_OPERATION_STATUS',
    update_operation_status: {
      status: { operation_id: info.id, state: 'OPERATION_DROPPED', agent_id },
    },
  })
}

/**
 * What the master refuses by itself is an OPERATION_ERROR, with neither uuid nor agent, so nothing to
 * acknowledge. Without an id there is nobody to tell.
 */
export function sendOperationError(
  cluster: Cluster,
  framework: Framework,
  { id, type }: OfferOperation,
  message: string,
): void {
  count(cluster, `master/operations/${type.toLowerCase()}/error`)
  if (id === undefined) return
  send(cluster, framework, {
    type: 'UPDATE_OPERATION_STATUS',
    update_operation_status: { status: { operation_id: id, state: 'OPERATION_ERROR', message } },
  })
}
