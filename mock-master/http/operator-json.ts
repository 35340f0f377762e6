import type { OperatorEvent, OperatorResponse } from '../../spec-schemas/types.ts'
import { encode, toJsonText } from '../wire/codec.ts'
import type { MediaType } from './negotiate.ts'

/**
 * Messages leave empty lists out. The big listings are not written as messages by Mesos, but by
 * hand, and show their outer lists always.
 */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  get_agents: ['agents', 'recovered_agents'],
  get_frameworks: ['frameworks', 'completed_frameworks'],
  get_executors: ['executors'],
  get_tasks: ['tasks', 'unreachable_tasks', 'completed_tasks'],
}

export function encodeResponse(
  response: OperatorResponse,
  mediaType: MediaType,
): Uint8Array | string {
  if (mediaType !== 'application/json') return encode('master.Response', response, mediaType)
  return toJsonText('master.Response', response, LISTS)
}

export function encodeEvent(event: OperatorEvent, mediaType: MediaType): Uint8Array | string {
  if (mediaType !== 'application/json') return encode('master.Event', event, mediaType)
  return toJsonText('master.Event', event, event.type === 'SUBSCRIBED' ? LISTS : {})
}
