import type { OfferOperation, OperationOf } from '../../spec-schemas/index.ts'
import type { Acceptance } from '../acceptance.ts'
import { usedOn } from '../allocator/ledger.ts'
import { applyOperation, sendOperationError, unallocated } from '../operation-status.ts'
import { convert } from '../resource/conversions.ts'
import type { Behavior, ConversionType, OperationContext } from './behavior.ts'
import { declaredJson } from './print.ts'

/** One operation; whatever becomes of it, the next one is looked at. */
export function perform(operation: OfferOperation, acceptance: Acceptance): void {
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
  cluster.parts.accept.rescindHolders(behavior.rescinds?.(operation) ?? [], acceptance)

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

const contextOf = ({ cluster, framework, agent }: Acceptance): OperationContext => ({
  cluster,
  agent,
  total: agent.total,
  used: usedOn(agent),
  framework,
  principal: framework.principal,
})

const describe = ({ agent }: Pick<Acceptance, 'agent'>): string =>
  `${agent.id} at ${agent.pid} (${agent.info.hostname})`
