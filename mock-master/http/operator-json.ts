import type { OperatorEvent, OperatorResponse } from '../../spec-schemas/types.ts'
import { encode, toJson } from '../wire/codec.ts'
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
  return JSON.stringify(withLists(toJson('master.Response', response)))
}

export function encodeEvent(event: OperatorEvent, mediaType: MediaType): Uint8Array | string {
  if (mediaType !== 'application/json') return encode('master.Event', event, mediaType)
  const json = toJson('master.Event', event)
  return JSON.stringify(event.type === 'SUBSCRIBED' ? withLists(json) : json)
}

/** Descends through the messages that hold the listings, and no further. */
function withLists(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return json
  const filled = Object.entries(json).map(([key, value]) => {
    const lists = LISTS[key]
    if (lists !== undefined) {
      return [key, { ...Object.fromEntries(lists.map((list) => [list, []])), ...value }] as const
    }
    return [key, WRAPPERS.has(key) ? withLists(value) : value] as const
  })
  return Object.fromEntries(filled)
}

const WRAPPERS: ReadonlySet<string> = new Set(['get_state', 'subscribed'])
