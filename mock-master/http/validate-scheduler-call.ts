import type { SchedulerCall } from '../../spec-schemas/types.ts'

/**
 * What makes a call of the scheduler API malformed, in Mesos' order and words; undefined when it is
 * well formed. What a well-formed call asks for is judged elsewhere.
 */
export function validateSchedulerCall(
  call: Partial<SchedulerCall>,
  principal: string | undefined,
): string | undefined {
  if (call.type === undefined) return "Expecting 'type' to be present"
  if (call.type === 'SUBSCRIBE') return validateSubscribe(call, principal)
  if (call.framework_id === undefined) return "Expecting 'framework_id' to be present"

  const payload = payloadOf[call.type]
  if (payload === undefined) return undefined
  if (!Object.hasOwn(call, payload)) return `Expecting '${payload}' to be present`
  return validatePayload(call)
}

/** The field that a call of each type must have; REVIVE, SUPPRESS and TEARDOWN need none. */
const payloadOf: Readonly<Partial<Record<string, string>>> = {
  ACCEPT: 'accept',
  DECLINE: 'decline',
  ACCEPT_INVERSE_OFFERS: 'accept_inverse_offers',
  DECLINE_INVERSE_OFFERS: 'decline_inverse_offers',
  KILL: 'kill',
  SHUTDOWN: 'shutdown',
  ACKNOWLEDGE: 'acknowledge',
  ACKNOWLEDGE_OPERATION_STATUS: 'acknowledge_operation_status',
  RECONCILE: 'reconcile',
  RECONCILE_OPERATIONS: 'reconcile_operations',
  MESSAGE: 'message',
  REQUEST: 'request',
  UPDATE_FRAMEWORK: 'update_framework',
}

function validateSubscribe(
  call: Partial<Extract<SchedulerCall, { type: 'SUBSCRIBE' }>>,
  principal: string | undefined,
): string | undefined {
  if (call.subscribe === undefined) return "Expecting 'subscribe' to be present"

  const info = call.subscribe.framework_info
  if (info.id?.value !== call.framework_id?.value) {
    return "'framework_id' differs from 'subscribe.framework_info.id'"
  }
  if (principal !== undefined && info.principal !== undefined && principal !== info.principal) {
    return principalMismatch(principal, info.principal)
  }
  return undefined
}

function validatePayload(call: Partial<SchedulerCall>): string | undefined {
  if (call.type === 'ACKNOWLEDGE') {
    return isUuid(call.acknowledge?.uuid) ? undefined : 'Not a valid UUID'
  }
  if (call.type === 'ACKNOWLEDGE_OPERATION_STATUS') {
    if (!isUuid(call.acknowledge_operation_status?.uuid)) return 'Not a valid UUID'
    if (call.acknowledge_operation_status?.agent_id === undefined) {
      return "Expecting 'agent_id' to be present"
    }
  }
  if (
    call.type === 'UPDATE_FRAMEWORK' &&
    call.update_framework?.framework_info.id?.value !== call.framework_id?.value
  ) {
    return "'framework_id' differs from 'update_framework.framework_info.id'"
  }
  return undefined
}

/** 16 bytes in base64, of the variant that RFC 4122 describes. */
function isUuid(base64: string | undefined): boolean {
  const bytes = Buffer.from(base64 ?? '', 'base64')
  const variant = bytes[8]
  return bytes.length === 16 && variant !== undefined && (variant & 0xc0) === 0x80
}

export const principalMismatch = (principal: string, other: string): string =>
  `Authenticated principal '${principal}' does not match principal '${other}' set in \`FrameworkInfo\``
