import type { CallOf, OfferOperation, OperationOf, TaskInfo } from '../spec-schemas/index.ts'
import type { Acceptance } from './acceptance.ts'
import { refuse as filterOut } from './allocator/filters.ts'
import { usedOn } from './allocator/ledger.ts'
import type { Cluster, Framework, OfferRecord, Refusal } from './cluster.ts'
import { isRefusal, refuse } from './cluster.ts'
import { rescind, withdraw } from './offers.ts'
import { applyOperation, sendOperationError, unallocated } from './operation-status.ts'
import type { Behavior, ConversionType, OperationContext } from './operations/behavior.ts'
import { hasPayload, isKnown, normalize, operationFormatError } from './operations/format.ts'
import { refuseTask } from './operations/launch.ts'
import { declaredJson } from './operations/print.ts'
import { convert } from './resource/conversions.ts'
import { Resources } from './resources.ts'
import { masterStatus, tell } from './tasks.ts'

/** ACCEPT: the operations run one after the other on what the offers hold; the rest is declined. */
export function accept(cluster: Cluster, framework: Framework, { accept }: CallOf<'ACCEPT'>): void {
  const operations = (accept.operations ?? []).filter(isKnown)
  const ids = (accept.offer_ids ?? []).map(({ value }) => value)
  const offers = cluster.parts.accept.offers(cluster, framework, ids)
  if (isRefusal(offers)) {
    for (const id of ids) {
      const offer = cluster.offers.get(id)
      if (offer !== undefined) withdraw(cluster, offer)
    }
    return refuseAll(cluster, framework, operations, offers.refused)
  }

  const acceptance = begin(cluster, framework, offers)
  const wellFormed = operations.filter((operation) => !refuseMalformed(operation, acceptance))
  const permitted = wellFormed.filter((operation) => !refuseId(operation, acceptance))
  for (const operation of permitted) perform(normalize(operation, acceptance.role), acceptance)
  finish(acceptance, accept.filters?.refuse_seconds)
}

export interface AcceptParts {
  /** The offers, if they can be accepted together. */
  offers(
    cluster: Cluster,
    framework: Framework,
    ids: readonly string[],
  ): readonly [OfferRecord, ...OfferRecord[]] | Refusal
  /** What is declined of what is left, and hence filtered; the rest is new. */
  declined(acceptance: Acceptance): Resources
}

export const acceptParts: AcceptParts = {
  offers(cluster, framework, ids) {
    const offers: OfferRecord[] = []
    for (const [index, id] of ids.entries()) {
      if (ids.indexOf(id) < index) return refuse(`Duplicate offer ${id} in offer list`)
    }
    for (const id of ids) {
      const offer = cluster.offers.get(id)
      if (offer === undefined) return refuse(`Offer ${id} is no longer valid`)
      offers.push(offer)
    }
    const [first, ...others] = offers
    if (first === undefined) return refuse('No offers specified')
    for (const { id, framework: owner } of offers) {
      if (owner === framework) continue
      return refuse(
        `Offer ${id} has invalid framework ${owner.id} while framework ${framework.id} is expected`,
      )
    }
    for (const { id, role } of others) {
      if (role === first.role) continue
      return refuse(
        `Aggregated offers must be allocated to the same role. Offer ${id} uses role '${role} but another is using role '${first.role}`,
      )
    }
    for (const { id, agent } of others) {
      if (agent === first.agent) continue
      return refuse(
        `Aggregated offers must belong to one single agent. Offer ${id} uses agent ${agent.id} and agent ${first.agent.id}`,
      )
    }
    return [first, ...others]
  },

  // What operations have made is not what was refused, so no filter hides it.
  declined: ({ remaining, offered }) => remaining.minus(remaining.minus(offered)),
}

function begin(
  cluster: Cluster,
  framework: Framework,
  offers: readonly [OfferRecord, ...OfferRecord[]],
): Acceptance {
  const { agent, role } = offers[0]
  let offered = Resources.empty
  for (const offer of offers) {
    withdraw(cluster, offer)
    offered = offered.plus(offer.resources)
  }
  return {
    cluster,
    framework,
    agent,
    role,
    offered,
    remaining: offered,
    sharedPool: offered.shared,
  }
}

function finish(acceptance: Acceptance, refuseSeconds: number | undefined): void {
  const { cluster, framework, agent, role } = acceptance
  const declined = cluster.parts.accept.declined(acceptance)
  filterOut(cluster, framework, agent, role, declined, refuseSeconds)
}

/** One operation; whatever becomes of it, the next one is looked at. */
function perform(operation: OfferOperation, acceptance: Acceptance): void {
  const { parts } = acceptance.cluster
  switch (operation.type) {
    case 'LAUNCH':
      return parts.LAUNCH.launch(operation, acceptance)
    case 'LAUNCH_GROUP':
      return parts.LAUNCH_GROUP.launch(operation, acceptance)
    case 'RESERVE':
      return convertOffered(parts.RESERVE, operation, acceptance)
    case 'UNRESERVE':
      return convertOffered(parts.UNRESERVE, operation, acceptance)
    case 'CREATE':
      return convertOffered(parts.CREATE, operation, acceptance)
    case 'DESTROY':
      return convertOffered(parts.DESTROY, operation, acceptance)
    case 'GROW_VOLUME':
      return convertOffered(parts.GROW_VOLUME, operation, acceptance)
    case 'SHRINK_VOLUME':
      return convertOffered(parts.SHRINK_VOLUME, operation, acceptance)
    case 'CREATE_DISK':
      return convertOffered(parts.CREATE_DISK, operation, acceptance)
    case 'DESTROY_DISK':
      return convertOffered(parts.DESTROY_DISK, operation, acceptance)
    default:
      return operation satisfies never
  }
}

function convertOffered<Type extends ConversionType>(
  behavior: Behavior<Type>,
  operation: OperationOf<Type>,
  acceptance: Acceptance,
): void {
  const { cluster, framework, agent } = acceptance
  const drop = (text: string): void => sendOperationError(cluster, framework, operation, text)
  const onAgent = (text: string): string => `${text}; on agent ${describe(acceptance)}`
  const context = contextOf(acceptance)

  const refusal = behavior.validate(operation, context)
  if (refusal !== undefined) return drop(onAgent(refusal.refused))
  const denial = denied(behavior, operation, acceptance)
  if (denial !== undefined) return drop(denial)
  rescindHolders(behavior.rescinds?.(operation) ?? [], acceptance)

  const conversions = behavior.convert(operation)
  const result = convert(acceptance.remaining, conversions)
  if (!result.ok) return drop((behavior.containmentPrefix ?? '') + result.error)
  const hazard = behavior.hazard?.(operation, context)
  if (hazard !== undefined) return drop(onAgent(hazard.refused))
  // Of a volume that was destroyed or refined since it was offered, the agent knows nothing.
  const total = convert(agent.total, unallocated(conversions))
  if (!total.ok) return drop(total.error)

  acceptance.remaining = behavior.isSpeculative
    ? result.resources
    : conversions.reduce((rest, { consumed }) => rest.minus(consumed), acceptance.remaining)
  if (behavior.renewsSharedPool) acceptance.sharedPool = acceptance.remaining.shared
  applyOperation(cluster, {
    agent,
    operation,
    conversions,
    isSpeculative: behavior.isSpeculative,
    framework,
  })
}

function denied<Type extends ConversionType>(
  behavior: Behavior<Type>,
  operation: OperationOf<Type>,
  { cluster, framework }: Acceptance,
): string | undefined {
  for (const { action, object } of behavior.permissions(operation)) {
    if (cluster.authorize(action, framework.principal, object)) continue
    return `Principal '${framework.principal ?? ''}' no authorized to perform action ${action} on object ${declaredJson(object)}`
  }
  return undefined
}

/** Before it is known whether the offers hold the volume, so sometimes for nothing. */
function rescindHolders(
  volumes: Iterable<Parameters<Resources['contains']>[0]>,
  { cluster, agent }: Acceptance,
): void {
  for (const volume of volumes) {
    for (const offer of [...agent.offers]) {
      if (offer.resources.contains(volume)) rescind(cluster, offer)
    }
  }
}

const contextOf = ({ cluster, framework, agent }: Acceptance): OperationContext => ({
  cluster,
  agent,
  total: agent.total,
  used: usedOn(agent),
  framework,
  principal: framework.principal,
})

export const describe = ({ agent }: Pick<Acceptance, 'agent'>): string =>
  `${agent.id} at ${agent.pid} (${agent.info.hostname})`

/** A malformed LAUNCH is told to all its tasks; anything else as an operation that failed. */
function refuseMalformed(operation: OfferOperation, acceptance: Acceptance): boolean {
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

/** Tasks have ids of their own, so launching takes none. */
function refuseId(operation: OfferOperation, acceptance: Acceptance): boolean {
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

function tasksOf(operation: OfferOperation): readonly TaskInfo[] {
  if (!hasPayload(operation)) return []
  if (operation.type === 'LAUNCH') return operation.launch.task_infos ?? []
  if (operation.type === 'LAUNCH_GROUP') return operation.launch_group.task_group.tasks ?? []
  return []
}

/** With offers that cannot be accepted nothing happens at all. */
function refuseAll(
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
