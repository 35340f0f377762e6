import protobuf from 'protobufjs/minimal.js'
import { decodeBase64 } from './base64.ts'
import type { Fields } from './from-json.ts'
import { type Field, isMessage, type Message, type Scalar } from './messages/grammar.ts'

/**
 * Messages as protobuf bytes and back, straight to and from their JSON form: enumerations are
 * names, bytes are base64, 64-bit integers are numbers.
 */
const { Reader, Writer } = protobuf
type Reader = InstanceType<typeof Reader>
type Writer = InstanceType<typeof Writer>

/** As deep as Mesos' own reader follows messages. */
const MAX_DEPTH = 100

const VARINT = 0
const FIXED64 = 1
const DELIMITED = 2
const FIXED32 = 5

export function toProtobuf(message: Message, value: Fields): Uint8Array {
  const writer = new Writer()
  writeMessage(message, value, writer)
  return writer.finish()
}

/** Undefined for bytes that are no such message, or lack what it requires. */
export function fromProtobuf(message: Message, bytes: Uint8Array): Fields | undefined {
  try {
    return readMessage(message, new Reader(bytes), bytes.length, 0, {})
  } catch {
    // Whatever goes wrong in a reader of foreign bytes says only that they are no message.
    return undefined
  }
}

function writeMessage(message: Message, value: Fields, writer: Writer): void {
  for (const field of message.layout.byNumber.values()) {
    const part = value[field.name]
    if (part === undefined || part === null) continue
    for (const item of itemsOf(field, part)) writeField(field, item, writer)
  }
}

function itemsOf(field: Field, part: unknown): readonly unknown[] {
  if (field.isMap) return Object.entries(part as Fields).map(([key, value]) => ({ key, value }))
  return Array.isArray(part) ? part : [part]
}

function writeField({ number, type }: Field, value: unknown, writer: Writer): void {
  if (isMessage(type)) {
    writer.uint32((number << 3) | DELIMITED).fork()
    writeMessage(type, value as Fields, writer)
    writer.ldelim()
  } else if (typeof type === 'string') {
    writeScalar(type, value, writer.uint32((number << 3) | wireTypeOf(type)))
  } else {
    const code = type.numbers.get(String(value))
    if (code !== undefined) writer.uint32((number << 3) | VARINT).int32(code)
  }
}

function writeScalar(type: Scalar, value: unknown, writer: Writer): void {
  if (type === 'string') writer.string(String(value))
  else if (type === 'bytes') writer.bytes(bytesOf(String(value)))
  else if (type === 'bool') writer.bool(value === true)
  else writer[type](Number(value))
}

function bytesOf(base64: string): Uint8Array {
  const decoded = decodeBase64(base64)
  return decoded.ok ? decoded.bytes : new Uint8Array()
}

function wireTypeOf(type: Scalar): number {
  if (type === 'string' || type === 'bytes') return DELIMITED
  if (type === 'double') return FIXED64
  return type === 'float' ? FIXED32 : VARINT
}

function readMessage(
  message: Message,
  reader: Reader,
  end: number,
  depth: number,
  into: Fields,
): Fields {
  if (depth > MAX_DEPTH) throw new RangeError('nested too deeply')
  while (reader.pos < end) {
    const tag = reader.uint32()
    const field = message.layout.byNumber.get(tag >>> 3)
    if (tag >>> 3 === 0) throw new RangeError('no field has number 0')
    if (field === undefined || !readField(field, tag & 7, reader, depth, into)) {
      reader.skipType(tag & 7)
    }
  }
  if (reader.pos !== end) throw new RangeError('a field ends after its message')
  const missing = message.layout.required.find((name) => into[name] === undefined)
  if (missing !== undefined) throw new RangeError(`no ${missing}`)
  return into
}

/** False when the bytes are of another kind than the field: it is then skipped as unknown. */
function readField(
  field: Field,
  wireType: number,
  reader: Reader,
  depth: number,
  into: Fields,
): boolean {
  const { type } = field
  const expected =
    typeof type === 'string' ? wireTypeOf(type) : isMessage(type) ? DELIMITED : VARINT
  if (wireType === expected) {
    store(field, readItem(field, reader, depth, into), into)
    return true
  }
  if (wireType !== DELIMITED || field.label !== 'repeated') return false
  const end = reader.uint32() + reader.pos
  while (reader.pos < end) store(field, readItem(field, reader, depth, into), into)
  return true
}

function readItem(
  { name, type, label }: Field,
  reader: Reader,
  depth: number,
  into: Fields,
): unknown {
  if (isMessage(type)) {
    const end = reader.uint32() + reader.pos
    if (end > reader.len) throw new RangeError('a message ends after its bytes')
    // A message that comes in several parts is merged.
    const earlier = label === 'repeated' ? undefined : into[name]
    return readMessage(type, reader, end, depth + 1, { ...(earlier ?? {}) })
  }
  if (typeof type !== 'string') return type.names.get(reader.int32())
  if (type === 'bytes') return Buffer.from(reader.bytes()).toString('base64')
  const value = reader[type]()
  return typeof value === 'object' ? Number(value.toString()) : value
}

function store({ name, label, isMap, type }: Field, value: unknown, into: Fields): void {
  if (value === undefined) return
  if (isMap) {
    const { key = '', value: item } = value as { key?: string; value?: unknown }
    const empty = isMessage(type) ? {} : undefined
    into[name] = { ...(into[name] ?? {}), [key]: item ?? empty }
  } else if (label !== 'repeated') into[name] = value
  else if (Array.isArray(into[name])) (into[name] as unknown[]).push(value)
  else into[name] = [value]
}
