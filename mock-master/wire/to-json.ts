import type { Fields } from './from-json.ts'
import { type Field, isMessage, type Message } from './messages/grammar.ts'

/**
 * A message as the JSON that Mesos writes: the set fields in the order of declaration, and those
 * unset ones that have a default. Lists are left out when empty. What is no field is dropped.
 */
export function toJson(message: Message, value: Fields): Fields {
  const json: Fields = {}
  for (const field of message.layout.fields) {
    const part = value[field.name] ?? field.written
    if (part !== undefined) writeField(field, part, json)
  }
  return json
}

function writeField(field: Field, value: unknown, json: Fields): void {
  const { name, type } = field
  if (!isMessage(type)) {
    if (!Array.isArray(value) || value.length > 0) json[name] = value
  } else if (field.isMap) {
    const map = mapToJson(type, value as Fields)
    if (map !== undefined) json[name] = map
  } else if (!Array.isArray(value)) {
    json[name] = toJson(type, value as Fields)
  } else if (value.length > 0) {
    json[name] = value.map((item) => toJson(type, item))
  }
}

function mapToJson(entry: Message, map: Fields): Fields | undefined {
  const value = entry.layout.byName.get('value')?.type
  const members = Object.entries(map).map(([key, item]): [string, unknown] => [
    key,
    value !== undefined && isMessage(value) ? toJson(value, item as Fields) : item,
  ])
  return members.length === 0 ? undefined : Object.fromEntries(members)
}
