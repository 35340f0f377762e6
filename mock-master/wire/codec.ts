import type {
  OperatorCall,
  OperatorEvent,
  OperatorResponse,
  Resource,
  SchedulerCall,
  SchedulerEvent,
} from '../../spec-schemas/types.ts'
import { type Fields, fromJson as read } from './from-json.ts'
import { grammar } from './messages/index.ts'
import { parseJson as parse } from './parse-json.ts'
import { fromProtobuf, toProtobuf } from './protobuf.ts'
import { type ShownLists, toJsonText as write } from './to-json.ts'

/** The messages that travel on their own, and what they are in JSON form. */
export interface Messages {
  'scheduler.Call': SchedulerCall
  'scheduler.Event': SchedulerEvent
  'master.Call': OperatorCall
  'master.Response': OperatorResponse
  'master.Event': OperatorEvent
  Resource: Resource
}

export type MessageName = keyof Messages
export type MediaType = 'application/json' | 'application/x-protobuf'

/**
 * What came of reading a body. `stage` tells which sentence the answer begins with: it is no
 * JSON, it is JSON of something else, or it is no protobuf.
 */
export type Decoded<Value> =
  | { ok: true; value: Value }
  | { ok: false; stage: 'json' | 'convert' | 'protobuf'; error: string }

/** Reads a body. Whatever the bytes are, this answers and never throws. */
export function decode<Name extends MessageName>(
  message: Name,
  bytes: Uint8Array,
  mediaType: MediaType,
): Decoded<Messages[Name]> {
  if (mediaType === 'application/json') {
    const parsed = parseJson(utf8.decode(bytes))
    return parsed.ok ? fromJson(message, parsed.value) : parsed
  }
  const value = fromProtobuf(grammar.message(message), bytes)
  if (value === undefined) return { ok: false, stage: 'protobuf', error: '' }
  return { ok: true, value: trusted(value) }
}

/** Text to a JSON value, with the texts of the parser that Mesos uses. */
export function parseJson(text: string): Decoded<unknown> {
  const parsed = parse(text)
  return parsed.ok ? parsed : { ...parsed, stage: 'json' }
}

/** A JSON value to a message, as leniently and as strictly as Mesos: unknown keys are dropped. */
export function fromJson<Name extends MessageName>(
  message: Name,
  json: unknown,
): Decoded<Messages[Name]> {
  const result = read(grammar.message(message), json)
  if (!result.ok) return { ...result, stage: 'convert' }
  return { ok: true, value: trusted(result.value) }
}

/** A message to the JSON that Mesos writes, with the defaults that it always writes. */
export function toJsonText<Name extends MessageName>(
  message: Name,
  value: Messages[Name],
  shownLists?: ShownLists,
): string {
  return write(grammar.message(message), { ...value }, shownLists)
}

/** The same, as who receives it reads it. */
export function toJson<Name extends MessageName>(message: Name, value: Messages[Name]): Fields {
  return JSON.parse(toJsonText(message, value))
}

/** The bytes of a body or of one record of a stream. */
export function encode<Name extends MessageName>(
  message: Name,
  value: Messages[Name],
  mediaType: MediaType,
): Uint8Array {
  if (mediaType === 'application/json') {
    return Buffer.from(toJsonText(message, value))
  }
  return toProtobuf(grammar.message(message), { ...value })
}

// A byte order mark is no blank for Mesos, so it must not disappear.
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** The trust boundary: what was read by the grammar has the type that the schemas give it. */
function trusted<Name extends MessageName>(value: Fields): Messages[Name] {
  return value as unknown as Messages[Name]
}
