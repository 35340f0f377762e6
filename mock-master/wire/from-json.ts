import { decodeBase64 } from './base64.ts'
import { type Field, isInteger, isMessage, type Message } from './messages/grammar.ts'
import { parseJson } from './parse-json.ts'

export type Fields = Record<string, unknown>
export type Read = { ok: true; value: Fields } | { ok: false; error: string }

/** As deep as JSON text may nest; a message may contain itself, and values need not be text. */
const MAX_DEPTH = 200

/** A mistake of the sender: its text is sent back. */
class Mistake extends Error {}

/**
 * A JSON value as a message. Unknown keys are dropped; null is unset; an object stands for a list
 * of one; numbers and booleans may be strings. Everything else is refused with Mesos' texts.
 */
export function fromJson(message: Message, json: unknown): Read {
  try {
    if (!isObject(json)) throw new Mistake('Expecting a JSON object')
    const value = readMessage(message, json, 0)
    const missing: string[] = []
    collectMissing(message, value, [], missing)
    if (missing.length > 0) throw new Mistake(`Missing required fields: ${missing.join(', ')}`)
    return { ok: true, value }
  } catch (mistake) {
    if (mistake instanceof Mistake) return { ok: false, error: mistake.message }
    throw mistake
  }
}

/** Keys are visited in their sorted order, so that is where the first mistake is found. */
function readMessage(message: Message, object: Fields, depth: number): Fields {
  if (depth > MAX_DEPTH) throw new Mistake(`${message.name} is nested too deeply`)
  const value: Fields = {}
  for (const key of Object.keys(object).sort()) {
    const field = message.layout.byName.get(key)
    if (field !== undefined) readField(field, object[key], value, depth)
  }
  return value
}

function readField(field: Field, json: unknown, into: Fields, depth: number): void {
  if (json === null || json === undefined) return
  if (Array.isArray(json)) {
    if (field.label !== 'repeated') throw notExpected('array', field)
    for (const item of json) readField(field, item, into, depth + 1)
    return
  }
  if (depth > MAX_DEPTH) throw new Mistake(`'${field.name}' is nested too deeply`)
  if (field.isMap && isObject(json)) {
    into[field.name] = { ...(into[field.name] ?? {}), ...readMap(field, json, depth) }
    return
  }
  const value = readValue(field, json, depth)
  if (value === undefined) return
  if (field.label !== 'repeated') into[field.name] = value
  else if (Array.isArray(into[field.name])) (into[field.name] as unknown[]).push(value)
  else into[field.name] = [value]
}

function readMap(field: Field, object: Fields, depth: number): Fields {
  const value = isMessage(field.type) ? field.type.layout.byName.get('value') : undefined
  const map: [string, unknown][] = []
  for (const key of Object.keys(object).sort()) {
    const entry: Fields = {}
    if (value !== undefined) readField(value, object[key], entry, depth + 1)
    map.push([key, entry.value ?? {}])
  }
  return Object.fromEntries(map)
}

function readValue(field: Field, json: unknown, depth: number): unknown {
  if (typeof json === 'string') return readString(field, json)
  if (typeof json === 'number') return readNumber(field, json)
  if (typeof json === 'boolean') {
    if (field.type !== 'bool') throw notExpected('boolean', field)
    return json
  }
  if (!isMessage(field.type) || !isObject(json)) throw notExpected('object', field)
  return readMessage(field.type, json, depth + 1)
}

function readString(field: Field, text: string): unknown {
  const { type, name } = field
  if (type === 'string') return text
  if (isMessage(type)) throw notExpected('string', field)
  if (type === 'bytes') return readBytes(name, text)
  if (type === 'bool') return readBoolean(name, text)
  if (typeof type === 'string') return readNumber(field, readNumeral(field, text))
  if (type.numbers.has(text)) return text
  // An unknown name leaves the field unset, unless it has to be set.
  if (field.label === 'required') throw new Mistake(`Failed to find enum for '${text}'`)
  return undefined
}

function readBytes(name: string, text: string): string {
  const decoded = decodeBase64(text)
  if (decoded.ok) return Buffer.from(decoded.bytes).toString('base64')
  throw new Mistake(`Failed to base64 decode bytes field '${name}': ${decoded.error}`)
}

function readBoolean(name: string, text: string): boolean {
  const parsed = parseJson(text)
  if (parsed.ok && typeof parsed.value === 'boolean') return parsed.value
  const error = parsed.ok ? 'Unexpected JSON type parsed' : parsed.error
  throw new Mistake(`Failed to parse '${text}' as a JSON boolean for field '${name}': ${error}`)
}

function readNumeral({ type, name }: Field, text: string): number {
  const isFloat = type === 'double' || type === 'float'
  if (isFloat && text === 'Infinity') return Number.POSITIVE_INFINITY
  if (isFloat && text === '-Infinity') return Number.NEGATIVE_INFINITY
  const parsed = parseJson(text)
  if (parsed.ok && typeof parsed.value === 'number') return parsed.value
  const error = parsed.ok ? 'Unexpected JSON type parsed' : parsed.error
  throw new Mistake(`Failed to parse '${text}' as a JSON number for field '${name}': ${error}`)
}

function readNumber(field: Field, number: number): number {
  const { type } = field
  if (type === 'double') return number
  if (type === 'float') return Math.fround(number)
  if (!isInteger(type)) throw notExpected('number', field)
  const whole = Math.trunc(number) + 0
  if (type === 'int32') return whole | 0
  if (type === 'uint32') return whole >>> 0
  if (type === 'int64') return Math.min(Math.max(whole, -(2 ** 63)), 2 ** 63)
  return whole < 0 ? Math.max(0, 2 ** 64 + whole) : Math.min(whole, 2 ** 64)
}

/**
 * First what the message itself lacks, as declared, then what its parts lack, by field number.
 * The path is put together only where something is missing, which is rare.
 */
function collectMissing(message: Message, value: Fields, path: string[], missing: string[]): void {
  for (const name of message.layout.required) {
    if (value[name] === undefined) missing.push([...path, name].join('.'))
  }
  for (const { name, type, isMap } of message.layout.parts) {
    const part = value[name]
    if (part === undefined || !isMessage(type)) continue
    const items = isMap ? entriesOf(part as Fields) : part
    if (!Array.isArray(items)) collectMissingIn(name, type, items as Fields, path, missing)
    else
      for (const [index, item] of items.entries()) {
        collectMissingIn(`${name}[${index}]`, type, item, path, missing)
      }
  }
}

function collectMissingIn(
  step: string,
  message: Message,
  value: Fields,
  path: string[],
  missing: string[],
): void {
  path.push(step)
  collectMissing(message, value, path, missing)
  path.pop()
}

function entriesOf(map: Fields): Fields[] {
  return Object.entries(map).map(([key, value]) => ({ key, value }))
}

function notExpected(what: string, { name }: Field): Mistake {
  return new Mistake(`Not expecting a JSON ${what} for field '${name}'`)
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
