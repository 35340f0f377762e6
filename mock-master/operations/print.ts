import type { Resource } from '../../spec-schemas/types.ts'

/**
 * JSON as it stands inside Mesos' texts: floating point numbers keep a decimal, and the keys are
 * sorted in one kind of text and in the order of their declaration in the other.
 */

const floats = new Set(['value'])

function print(value: unknown, order: (keys: string[]) => string[], key = ''): string {
  if (Array.isArray(value)) return `[${value.map((item) => print(item, order)).join(',')}]`
  if (typeof value === 'number') return printNumber(value, floats.has(key))
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = order(Object.keys(value))
    .map((name) => [name, (value as Record<string, unknown>)[name]] as const)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => `${JSON.stringify(name)}:${print(member, order, name)}`)
  return `{${members.join(',')}}`
}

const printNumber = (value: number, isFloat: boolean): string =>
  isFloat && Number.isInteger(value) ? value.toFixed(1) : String(value)

export const sortedJson = (value: unknown): string => print(value, (keys) => keys.sort())

/** The declaration order of the fields of a resource and of the messages inside it. */
const declared = [
  ...['value', 'resource'],
  ...['provider_id', 'name', 'type', 'scalar', 'ranges', 'set', 'role', 'allocation_info'],
  ...['reservation', 'reservations', 'disk', 'revocable', 'shared'],
  ...['key', 'principal', 'labels', 'persistence', 'volume', 'source', 'mode', 'container_path'],
  ...['host_path', 'path', 'mount', 'vendor', 'id', 'metadata', 'profile', 'root', 'range'],
  ...['begin', 'end', 'item'],
]
const insideReservation = ['type', 'role', 'principal', 'labels']
const insidePersistence = ['id', 'principal']

export const declaredJson = (object: { value?: string; resource?: Resource }): string =>
  print(object, (keys) => {
    const isReservation = keys.includes('role') && keys.includes('type') && !keys.includes('name')
    const isPersistence = keys.includes('id') && !keys.includes('type')
    const order = isReservation ? insideReservation : isPersistence ? insidePersistence : declared
    return keys.sort((one, other) => order.indexOf(one) - order.indexOf(other))
  })
