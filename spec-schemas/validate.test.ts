import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { type SchemaName, schemas } from './schemas.ts'
import { isOffer, validate } from './validate.ts'

const names = Object.keys(schemas) as SchemaName[]

describe.each(names)('%s.schema.json', (name) => {
  const schema = schemas[name]

  test('is a schema of draft 2020-12 under the address that its name gives', () => {
    const ajv = new Ajv2020()

    expect(ajv.validateSchema(schema)).toBe(true)
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `https://mesos-conformance.dev/schemas/${name}.schema.json`,
    })
  })

  test.each(Object.keys(schema.$defs))('#/$defs/%s compiles under strict mode', (definition) => {
    expect(() => validate(`${name}#/$defs/${definition}`, {})).not.toThrow()
  })
})

const volume = {
  name: 'disk',
  type: 'SCALAR',
  scalar: { value: 32 },
  reservations: [{ type: 'DYNAMIC', role: 'web' }],
  disk: { persistence: { id: 'v' }, volume: { container_path: 'data', mode: 'RW' } },
}
const accept = (volumes: unknown) => ({
  type: 'ACCEPT',
  framework_id: { value: 'f' },
  accept: { offer_ids: [{ value: 'o' }], operations: [{ type: 'CREATE', create: { volumes } }] },
})

test.each([
  ['a misspelt key', [{ ...volume, share: {} }], '[0]', '"share" is not known here'],
  ['a wrong type', [{ ...volume, shared: true }], '[0].shared', 'must be an object, is a boolean'],
  ['a missing key', [{ ...volume, scalar: {} }], '[0].scalar', '"value" is missing'],
  [
    'a wrong name',
    [{ ...volume, type: 'NUMBER' }],
    '[0].type',
    'must be one of SCALAR, RANGES, SET, TEXT, is "NUMBER"',
  ],
  ['no list', volume, '', 'must be an array, is an object'],
])('%s is told in one sentence, with its place', (_what, volumes, place, message) => {
  expect(validate('scheduler-call', accept(volumes))).toEqual([
    { path: `accept.operations[0].create.volumes${place}`, message },
  ])
})

test('of a union only the named variant complains', () => {
  expect(validate('scheduler-call', { ...accept([]), accept: undefined })).toEqual([
    { path: '', message: '"accept" is missing' },
  ])
  expect(validate('scheduler-event', { type: 'OFFER' })).toEqual([
    { path: '', message: '"type" names none of the variants: "OFFER"' },
  ])
  expect(validate('scheduler-event', {})).toEqual([{ path: '', message: '"type" is missing' }])
})

test('a value that is wrong all over yields a bounded list', () => {
  const offers = { type: 'OFFERS', offers: { offers: Array.from({ length: 10_000 }, () => 1) } }

  expect(validate('scheduler-event', offers)).toHaveLength(20)
})

test('a name that is no schema is our mistake', () => {
  expect(() => validate('offer#/$defs/NoSuch', {})).toThrow(
    'There is no schema offer#/$defs/NoSuch',
  )
})

test('a guard agrees with validate', () => {
  expect(isOffer({})).toBe(false)
})
