import fc from 'fast-check'
import type { Fields } from './from-json.ts'
import { type Field, isMessage, type Message } from './messages/grammar.ts'

/** An arbitrary message in JSON form, with what it requires and some of what it may have. */
export function anyMessage(message: Message, depth = 0): fc.Arbitrary<Fields> {
  const record: Record<string, fc.Arbitrary<unknown>> = {}
  for (const field of message.layout.fields) {
    const isTooDeep = depth > 3 && isMessage(field.type)
    if (field.label === 'required') record[field.name] = anyValue(field, depth)
    else if (!isTooDeep) record[field.name] = sometimes(anyField(field, depth))
  }
  return fc.record(record).map(withoutUndefined)
}

/** Rarely, or one message would fill a page. */
function sometimes(arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })
}

function anyField(field: Field, depth: number): fc.Arbitrary<unknown> {
  if (field.isMap && isMessage(field.type)) {
    const value = field.type.layout.byName.get('value')
    if (value === undefined) return fc.constant(undefined)
    return fc.dictionary(fc.string({ maxLength: 5 }), anyValue(value, depth), {
      minKeys: 1,
      maxKeys: 3,
    })
  }
  const value = anyValue(field, depth)
  return field.label === 'repeated' ? fc.array(value, { minLength: 1, maxLength: 3 }) : value
}

function anyValue({ type }: Field, depth: number): fc.Arbitrary<unknown> {
  if (isMessage(type)) return fc.constant(undefined).chain(() => anyMessage(type, depth + 1))
  switch (type) {
    case 'string':
      return fc.string({ unit: 'binary' })
    case 'bytes':
      return fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('base64'))
    case 'bool':
      return fc.boolean()
    case 'double':
      return fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
    case 'float':
      return fc.float({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
    case 'int32':
      return fc.integer()
    case 'uint32':
      return fc.integer({ min: 0, max: 2 ** 32 - 1 })
    case 'int64':
      return fc.maxSafeInteger()
    case 'uint64':
      return fc.maxSafeNat()
    default:
      return fc.constantFrom(...type.numbers.keys())
  }
}

function withoutUndefined(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
