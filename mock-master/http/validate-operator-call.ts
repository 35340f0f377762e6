import type { OperatorCall } from '../../spec-schemas/types.ts'
import { listFormatError } from '../resource/validate.ts'

/** What makes a call of the operator API malformed, in Mesos' words; undefined when it is well formed. */
export function validateOperatorCall(call: Partial<OperatorCall>): string | undefined {
  if (call.type === undefined) return "Expecting 'type' to be present"

  const payload = payloadOf[call.type]
  if (payload === undefined) return undefined
  if (!Object.hasOwn(call, payload)) return `Expecting '${payload}' to be present`

  return validatePayload(call)
}

function validatePayload(call: Partial<OperatorCall>): string | undefined {
  switch (call.type) {
    // Reservations are looked at here already; volumes only once the agent is known.
    case 'RESERVE_RESOURCES':
      return listFormatError(call.reserve_resources?.resources ?? [])
    case 'UNRESERVE_RESOURCES':
      return listFormatError(call.unreserve_resources?.resources ?? [])
    case 'GROW_VOLUME':
      return call.grow_volume?.agent_id === undefined ? NO_AGENT : undefined
    case 'SHRINK_VOLUME':
      return call.shrink_volume?.agent_id === undefined ? NO_AGENT : undefined
    default:
      return undefined
  }
}

const NO_AGENT =
  "Expecting 'agent_id' to be present; only agent default resources are supported right now"

const payloadOf: Readonly<Partial<Record<string, string>>> = {
  GET_METRICS: 'get_metrics',
  SET_LOGGING_LEVEL: 'set_logging_level',
  LIST_FILES: 'list_files',
  READ_FILE: 'read_file',
  UPDATE_WEIGHTS: 'update_weights',
  RESERVE_RESOURCES: 'reserve_resources',
  UNRESERVE_RESOURCES: 'unreserve_resources',
  CREATE_VOLUMES: 'create_volumes',
  DESTROY_VOLUMES: 'destroy_volumes',
  GROW_VOLUME: 'grow_volume',
  SHRINK_VOLUME: 'shrink_volume',
  UPDATE_MAINTENANCE_SCHEDULE: 'update_maintenance_schedule',
  START_MAINTENANCE: 'start_maintenance',
  STOP_MAINTENANCE: 'stop_maintenance',
  DRAIN_AGENT: 'drain_agent',
  DEACTIVATE_AGENT: 'deactivate_agent',
  REACTIVATE_AGENT: 'reactivate_agent',
  UPDATE_QUOTA: 'update_quota',
  SET_QUOTA: 'set_quota',
  REMOVE_QUOTA: 'remove_quota',
  TEARDOWN: 'teardown',
  MARK_AGENT_GONE: 'mark_agent_gone',
}
