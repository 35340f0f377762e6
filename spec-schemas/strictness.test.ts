import fc from 'fast-check'
import { expect, test } from 'vitest'
import { validate } from './validate.ts'

// A typo must not pass for a volume that means something else, wherever in the volume it is.

type Json = { [key: string]: unknown }

const word = fc.stringMatching(/^[a-z]{1,8}$/)
const labels = fc.record({
  labels: fc.array(fc.record({ key: word, value: word }), { maxLength: 2 }),
})
const owner = { principal: word, labels }
const optional = { requiredKeys: [] }

const inRole = fc.record({ role: word, reservation: fc.record(owner, optional) })
const inRoleAllocated = fc
  .tuple(inRole, word)
  .map(([reserved, role]) => ({ ...reserved, allocation_info: { role } }))
const inReservations = fc.record({
  reservations: fc.array(
    fc.record(
      { type: fc.constant('DYNAMIC'), role: word, ...owner },
      { requiredKeys: ['type', 'role'] },
    ),
    { minLength: 1, maxLength: 2 },
  ),
})

const volume = fc
  .tuple(
    fc.oneof(inRole, inRoleAllocated, inReservations),
    fc.record(
      {
        scalar: fc.record({ value: fc.integer({ min: 1, max: 4096 }) }),
        disk: fc.record({
          persistence: fc.record({ id: word, principal: word }, { requiredKeys: ['id'] }),
          volume: fc.record({ container_path: word, mode: fc.constantFrom('RW', 'RO') }),
        }),
        shared: fc.constant({}),
      },
      { requiredKeys: ['scalar', 'disk'] },
    ),
  )
  .map(([reserved, rest]): Json => ({ name: 'disk', type: 'SCALAR', ...reserved, ...rest }))

/** Every object inside, with its key; the entries of a list share the list's key. */
function* objectsIn(value: unknown, key = ''): Generator<[string, Json]> {
  if (Array.isArray(value)) {
    for (const item of value) yield* objectsIn(item, `${key}[]`)
  } else if (typeof value === 'object' && value !== null) {
    yield [key, value as Json]
    for (const [name, child] of Object.entries(value)) yield* objectsIn(child, name)
  }
}

const isRefused = (value: unknown) => validate('resource#/$defs/sentVolume', value).length > 0

test('every volume that we may send is accepted', () => {
  fc.assert(
    fc.property(volume, (sent) => {
      expect(validate('resource#/$defs/sentVolume', sent)).toEqual([])
      expect(validate('resource#/$defs/sent', sent)).toEqual([])
      expect(validate('resource', sent)).toEqual([])
    }),
  )
})

const slips: ((key: string, at: number) => string)[] = [
  (key, at) => key.slice(0, at) + key.slice(at + 1),
  (key, at) => key.slice(0, at + 1) + key.slice(at),
  (key, at) => key.slice(0, at) + (key[at + 1] ?? '') + (key[at] ?? '') + key.slice(at + 2),
  (key) => key.charAt(0).toUpperCase() + key.slice(1),
  (key) => key.replaceAll('_', '-'),
]

test('a volume with one misspelt key is refused', () => {
  const misspelt = fc
    .tuple(volume, fc.nat(), fc.nat(), fc.constantFrom(...slips))
    .map(([sent, which, at, slip]) => {
      const broken = structuredClone(sent)
      const keys = [...objectsIn(broken)].flatMap(([, owned]) =>
        Object.keys(owned).map((key) => ({ owned, key })),
      )
      const { owned, key } = keys[which % keys.length] ?? { owned: broken, key: 'name' }
      const wrong = slip(key, at % key.length)
      const { [key]: value } = owned
      delete owned[key]
      owned[wrong] = value
      return { broken, key, wrong }
    })
    .filter(({ key, wrong }) => key !== wrong)

  fc.assert(
    fc.property(misspelt, ({ broken }) => isRefused(broken)),
    { numRuns: 500 },
  )
})

// What each object of a volume may hold, written down again: the schema is not its own judge.
const home: Record<string, string> = {
  '': [
    'name type scalar ranges set role reservation reservations allocation_info',
    'disk shared revocable provider_id',
  ].join(' '),
  scalar: 'value',
  reservation: 'type role principal labels',
  'reservations[]': 'type role principal labels',
  labels: 'labels',
  'labels[]': 'key value',
  allocation_info: 'role',
  disk: 'persistence volume source',
  persistence: 'id principal',
  volume: 'container_path mode host_path image source',
  shared: '',
}

test('a volume with one key in a wrong place is refused', () => {
  const moved = fc
    .tuple(volume, fc.nat(), fc.nat())
    .map(([sent, from, to]) => {
      const broken = structuredClone(sent)
      const objects = [...objectsIn(broken)]
      const keys = objects.flatMap(([, owned]) => Object.keys(owned).map((key) => ({ owned, key })))
      const { owned, key } = keys[from % keys.length] ?? { owned: broken, key: 'name' }
      const [place, target] = objects[to % objects.length] ?? ['', broken]
      const { [key]: value } = owned
      const isHome = (home[place] ?? '').split(' ').includes(key)
      if (
        isHome ||
        value === target ||
        [...objectsIn(value)].some(([, inner]) => inner === target)
      ) {
        return undefined
      }
      delete owned[key]
      target[key] = value
      return broken
    })
    .filter((broken) => broken !== undefined)

  fc.assert(fc.property(moved, isRefused), { numRuns: 500 })
})
