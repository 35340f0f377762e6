import type { OfferOperation, OperationOf, OperatorCall } from '../spec-schemas/index.ts'
import { availableOn, usedOn } from './allocator/ledger.ts'
import type { Agent, Answer, Cluster, OfferRecord } from './cluster.ts'
import { refuse } from './cluster.ts'
import { decline } from './offers.ts'
import { applyOperation } from './operation-status.ts'
import type { Behavior, ConversionType, OperationContext } from './operations/behavior.ts'
import { normalize, operationFormatError } from './operations/format.ts'
import { administer } from './operator/administer.ts'
import { send } from './outbox.ts'
import { type Conversion, convert } from './resource/conversions.ts'
import { listFormatError } from './resource/validate.ts'
import { Resources } from './resources.ts'

/** A call by an operator. */
export interface OperatorRequest {
  readonly call: OperatorCall
  /** Of the credentials, when authentication is on. */
  readonly principal?: string
}

/** What an operator's call does, and what it is answered. */
export function operate(cluster: Cluster, request: OperatorRequest): Answer {
  const { call } = request
  const { parts } = cluster
  switch (call.type) {
    case 'RESERVE_RESOURCES': {
      const { agent_id, resources, source } = call.reserve_resources
      const reserve = { resources, ...(source?.length && { source }) }
      const operation = { type: 'RESERVE', reserve } as const
      return perform(parts.RESERVE, operation, agent_id.value, cluster, request)
    }
    case 'UNRESERVE_RESOURCES': {
      const { agent_id, resources } = call.unreserve_resources
      const operation = { type: 'UNRESERVE', unreserve: { resources } } as const
      return perform(parts.UNRESERVE, operation, agent_id.value, cluster, request)
    }
    case 'CREATE_VOLUMES': {
      const { agent_id, volumes } = call.create_volumes
      const operation = { type: 'CREATE', create: { volumes } } as const
      return perform(parts.CREATE, operation, agent_id.value, cluster, request)
    }
    case 'DESTROY_VOLUMES': {
      const { agent_id, volumes } = call.destroy_volumes
      const operation = { type: 'DESTROY', destroy: { volumes } } as const
      return perform(parts.DESTROY, operation, agent_id.value, cluster, request)
    }
    case 'GROW_VOLUME': {
      const { agent_id, ...grow_volume } = call.grow_volume
      const operation = { type: 'GROW_VOLUME', grow_volume } as const
      return perform(parts.GROW_VOLUME, operation, agent_id.value, cluster, request)
    }
    case 'SHRINK_VOLUME': {
      const { agent_id, ...shrink_volume } = call.shrink_volume
      const operation = { type: 'SHRINK_VOLUME', shrink_volume } as const
      return perform(parts.SHRINK_VOLUME, operation, agent_id.value, cluster, request)
    }
    default:
      return administer(cluster, call, request.principal)
  }
}

function perform<Type extends ConversionType>(
  behavior: Behavior<Type>,
  raw: OperationOf<Type> & OfferOperation,
  agentId: string,
  cluster: Cluster,
  { principal }: OperatorRequest,
): Answer {
  const agent = cluster.agents.get(agentId)
  if (agent === undefined) return { status: 400, body: 'No agent found with specified ID' }
  const malformed = formatErrorOf(raw)
  if (malformed !== undefined) return { status: 400, body: malformed }
  // The shape of the operation stays what it was; the compiler cannot see this.
  const operation = normalize(raw, undefined) as OperationOf<Type> & OfferOperation

  const context = contextOf(cluster, agent, principal)
  const refusal = behavior.validate(operation, context)
  if (refusal !== undefined) return invalid(behavior.type, agent, refusal.refused)
  for (const { action, object } of behavior.permissions(operation)) {
    if (!cluster.authorize(action, principal, object)) {
      return { status: 403, body: '403 Forbidden.' }
    }
  }
  const conversions = behavior.convert(operation)
  const missing = cluster.parts.operator.makeRoom(cluster, agent, conversions)
  if (missing !== undefined) return { status: 409, body: missing }
  const hazard = behavior.hazard?.(operation, context) ?? hazardOf(agent, conversions)
  if (hazard !== undefined) return invalid(behavior.type, agent, hazard.refused)
  applyOperation(cluster, { agent, operation, conversions, isSpeculative: true })
  return { status: 202 }
}

/** An operator's RESERVE may have a source, a framework's may not. */
function formatErrorOf(operation: OfferOperation): string | undefined {
  if (operation.type !== 'RESERVE') return operationFormatError(operation)
  const { source = [], resources = [] } = operation.reserve
  return listFormatError(source) ?? listFormatError(resources)
}

const contextOf = (
  cluster: Cluster,
  agent: Agent,
  principal: string | undefined,
): OperationContext => ({
  cluster,
  agent,
  total: agent.total,
  used: usedOn(agent),
  framework: undefined,
  principal,
})

/** Only some of these texts name the agent. */
function invalid(type: ConversionType, agent: Agent, text: string): Answer {
  const isBare = type === 'DESTROY' || type === 'UNRESERVE'
  const where = isBare ? '' : ` on agent ${agent.id} at ${agent.pid} (${agent.info.hostname})`
  return { status: 400, body: `Invalid ${type} operation${where}: ${text}` }
}

function hazardOf(agent: Agent, conversions: readonly Conversion[]) {
  const result = convert(agent.total, conversions)
  return result.ok ? undefined : refuse(result.error)
}

/** The framework does not get the rest back at once, lest the operator lose the race. */
function rescindFor(cluster: Cluster, offer: OfferRecord): void {
  decline(cluster, offer, undefined)
  const { framework, id } = offer
  send(cluster, framework, { type: 'RESCIND', rescind: { offer_id: { value: id } } })
}

export interface OperatorParts {
  /**
   * Rescinds offers, each with the default filter, until what they gave back covers the conversions.
   * What is free anyway is not counted on: it may be offered at any moment. Returns the text for when
   * the agent's rest does not cover them in the end.
   */
  makeRoom(cluster: Cluster, agent: Agent, conversions: readonly Conversion[]): string | undefined
}

export const operatorParts: OperatorParts = {
  makeRoom(cluster, agent, conversions) {
    let required = conversions.reduce((sum, { consumed }) => sum.plus(consumed), Resources.empty)
    let recovered = Resources.empty
    for (const offer of [...agent.offers]) {
      const given = offer.resources.unallocate()
      const lacking = required.minus(given)
      if (lacking.equals(required)) continue
      required = lacking
      recovered = recovered.plus(given)
      rescindFor(cluster, offer)
      if (convert(recovered, conversions).ok) break
    }
    const result = convert(availableOn(agent), conversions)
    return result.ok ? undefined : result.error
  },
}
