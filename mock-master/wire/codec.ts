import type {
  OperatorCall,
  OperatorEvent,
  OperatorResponse,
  Resource,
  SchedulerCall,
  SchedulerEvent,
} from '../../spec-schemas/types.ts'

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
  _message: Name,
  _bytes: Uint8Array,
  _mediaType: MediaType,
): Decoded<Messages[Name]> {
  throw new Error('not yet')
}

/** Text to a JSON value, with the texts of the parser that Mesos uses. */
export function parseJson(_text: string): Decoded<unknown> {
  throw new Error('not yet')
}

/** A JSON value to a message, as leniently and as strictly as Mesos: unknown keys are dropped. */
export function fromJson<Name extends MessageName>(
  _message: Name,
  _json: unknown,
): Decoded<Messages[Name]> {
  throw new Error('not yet')
}

/** A message to the JSON that Mesos writes, with the defaults that it always writes. */
export function toJson<Name extends MessageName>(_message: Name, _value: Messages[Name]): unknown {
  throw new Error('not yet')
}

/** The bytes of a body or of one record of a stream. */
export function encode<Name extends MessageName>(
  _message: Name,
  _value: Messages[Name],
  _mediaType: MediaType,
): Uint8Array {
  throw new Error('not yet')
}
