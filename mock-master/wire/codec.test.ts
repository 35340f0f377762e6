import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, encode, fromJson, type MessageName, parseJson, toJson } from './codec.ts'
import { grammar } from './messages/index.ts'
import { anyMessage } from './samples.ts'

const JSON_TYPE = 'application/json'
const PROTOBUF = 'application/x-protobuf'

const names: MessageName[] = [
  'scheduler.Call',
  'scheduler.Event',
  'master.Call',
  'master.Response',
  'master.Event',
  'Resource',
]

const samples = fc
  .constantFrom(...names)
  .chain((name) => fc.tuple(fc.constant(name), anyMessage(grammar.message(name))))

describe('both encodings', () => {
  it('a message read back from protobuf is the same', () => {
    fc.assert(
      fc.property(samples, ([name, value]) => {
        const bytes = encode(name, value as never, PROTOBUF)
        expect(decode(name, bytes, PROTOBUF)).toEqual({ ok: true, value })
      }),
    )
  })

  it('a message read back from JSON is the same, with the defaults that are always written', () => {
    fc.assert(
      fc.property(samples, ([name, value]) => {
        const read = decode(name, encode(name, value as never, JSON_TYPE), JSON_TYPE)
        expect(read).toMatchObject({ ok: true, value })
        expect(read.ok && toJson(name, read.value)).toEqual(toJson(name, value as never))
      }),
    )
  })

  it('a message that came by protobuf is written as the JSON that came', () => {
    fc.assert(
      fc.property(samples, ([name, value]) => {
        const read = decode(name, encode(name, value as never, PROTOBUF), PROTOBUF)
        expect(read.ok && toJson(name, read.value)).toEqual(toJson(name, value as never))
      }),
    )
  })
})

describe('garbage is answered, never thrown', () => {
  const mediaTypes = fc.constantFrom<typeof JSON_TYPE | typeof PROTOBUF>(JSON_TYPE, PROTOBUF)

  it('bytes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.uint8Array(), mediaTypes, (name, bytes, type) => {
        expect(decode(name, bytes, type)).toHaveProperty('ok')
      }),
    )
  })

  it('damaged messages', () => {
    fc.assert(
      fc.property(samples, mediaTypes, fc.nat(), fc.nat(255), ([name, value], type, at, byte) => {
        const bytes = Uint8Array.from(encode(name, value as never, type))
        bytes[at % Math.max(1, bytes.length)] = byte
        expect(decode(name, bytes, type)).toHaveProperty('ok')
        expect(decode(name, bytes.subarray(0, at % (bytes.length + 1)), type)).toHaveProperty('ok')
      }),
    )
  })

  it('any JSON value', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.jsonValue(), (name, json) => {
        expect(fromJson(name, json)).toHaveProperty('ok')
      }),
    )
  })

  it('any value under the names of fields', () => {
    const keys = [
      ...grammar.message('scheduler.Call').layout.byName.keys(),
      'framework_info',
      'operations',
    ]
    const nested = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, fc.jsonValue(), tie('object'), fc.array(tie('value'))),
      object: fc.dictionary(fc.constantFrom(...keys), tie('value')),
    })).object
    fc.assert(
      fc.property(nested, (json) => {
        expect(fromJson('scheduler.Call', json)).toHaveProperty('ok')
      }),
    )
  })

  it('deep nesting', () => {
    const deep = (open: string, close: string, times: number) =>
      open.repeat(times) + close.repeat(times)
    const body = (text: string) => decode('scheduler.Call', Buffer.from(text), JSON_TYPE)
    expect(body(deep('{"subscribe":', '}', 100_000))).toMatchObject({ stage: 'json' })
    expect(body(deep('[', ']', 200))).toMatchObject({ stage: 'convert' })
    expect(body(deep('[', ']', 201))).toMatchObject({ stage: 'json' })
    expect(body(`{"x":"${'['.repeat(300)}"}`)).toEqual({ ok: true, value: {} })
    // A container id has a parent, which is a container id.
    const nested = Array.from({ length: 5000 }).reduce<object>((parent) => ({ parent }), {})
    const call = { update: { status: { container_status: { container_id: nested } } } }
    expect(fromJson('scheduler.Event', call)).toMatchObject({ ok: false, stage: 'convert' })
  })
})

describe('JSON is read as Mesos reads it', () => {
  it.each([
    ['', 'syntax error at line 1 near: '],
    ['{', 'syntax error at line 1 near: '],
    ['hello', 'syntax error at line 1 near: hello'],
    ['nope', 'syntax error at line 1 near: ope'],
    ['{"a":1,}', 'syntax error at line 1 near: }'],
    ['{"a"\n:\n1 2}\nrest', 'syntax error at line 3 near: 2}'],
    ['{"a":"\\x"}', 'syntax error at line 1 near: "}'],
    ['{"a":"\\ud800x"}', 'syntax error at line 1 near: x"}'],
    ['{"a":1e999}', 'Value out of range'],
    ['{"a":"1e9","b":[1,-.5e+4000]}', 'Value out of range'],
    ['{}x', 'Parsed JSON included non-whitespace trailing characters: x'],
    ['{} {}', 'Parsed JSON included non-whitespace trailing characters:  {}'],
    ['\ufeff{}', 'syntax error at line 1 near: \ufeff{}'],
  ])('refuses %j', (text, error) => {
    expect(parseJson(text)).toEqual({ ok: false, stage: 'json', error })
    const bytes = Buffer.from(text)
    expect(decode('scheduler.Call', bytes, JSON_TYPE)).toEqual({ ok: false, stage: 'json', error })
  })

  it.each([
    ['{"a":01}', { a: 1 }],
    ['{"a":1.}', { a: 1 }],
    ['{"a":1,"a":2}', { a: 2 }],
    [' {"a":"\\ud83d\\ude00"}\r\n', { a: '😀' }],
    ['[-0.5e-3,true,false,null]', [-0.0005, true, false, null]],
  ])('takes %j', (text, value) => {
    expect(parseJson(text)).toEqual({ ok: true, value })
  })

  it('the slow way and the fast way agree', () => {
    const detour = `${'['.repeat(201)}${']'.repeat(201)}`
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify({ detour, value })
        expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) })
      }),
    )
  })
})

describe('conversion', () => {
  const info = { user: 'root', name: 'x' }
  const subscribe = (more: object) => ({ subscribe: { framework_info: { ...info, ...more } } })
  const read = (json: unknown) => {
    const result = fromJson('scheduler.Call', json)
    return result.ok ? result.value : result.error
  }

  it.each([
    [{ capabilities: { type: 'NOPE' } }, { capabilities: [{}] }],
    [{ roles: 'a' }, { roles: ['a'] }],
    [{ roles: ['a', null, ['b']] }, { roles: ['a', 'b'] }],
    [{ failover_timeout: '12' }, { failover_timeout: 12 }],
    [{ failover_timeout: 'Infinity' }, { failover_timeout: Number.POSITIVE_INFINITY }],
    [{ checkpoint: 'true', id: null, unknown: {} }, { checkpoint: true }],
    [{ offer_filters: { a: {}, b: null } }, { offer_filters: { a: {}, b: {} } }],
  ])('takes %j', (sent, kept) => {
    expect(read(subscribe(sent))).toEqual(subscribe(kept))
  })

  it.each([
    [
      { failover_timeout: '"1"' },
      `Failed to parse '"1"' as a JSON number for field 'failover_timeout': Unexpected JSON type parsed`,
    ],
    [
      { checkpoint: 'yes' },
      "Failed to parse 'yes' as a JSON boolean for field 'checkpoint': syntax error at line 1 near: yes",
    ],
    // The first mistake is the one whose key sorts first.
    [{ name: true, checkpoint: 1 }, "Not expecting a JSON number for field 'checkpoint'"],
  ])('refuses %j', (sent, error) => {
    expect(read(subscribe(sent))).toBe(error)
  })

  it('bytes must be base64', () => {
    const acknowledge = (uuid: string) => ({
      acknowledge: { agent_id: { value: 'a' }, task_id: { value: 't' }, uuid },
    })
    expect(read(acknowledge('YQ'))).toEqual(acknowledge('YQ=='))
    expect(read(acknowledge('a!'))).toBe(
      "Failed to base64 decode bytes field 'uuid': Invalid character '!'",
    )
  })

  it('an unknown name is no value of a required enumeration', () => {
    expect(fromJson('Resource', { name: 'x', type: 'NOPE' })).toMatchObject({
      error: "Failed to find enum for 'NOPE'",
    })
  })

  it('numbers are cut to the size of their field', () => {
    const ports = { name: 'ports', type: 'RANGES', ranges: { range: { begin: 1.9, end: '7' } } }
    expect(fromJson('Resource', ports)).toMatchObject({
      value: { ranges: { range: [{ begin: 1, end: 7 }] } },
    })
  })

  it('what is missing is listed: first of the message, then of its parts', () => {
    const tasks = [{ resources: [{ scalar: {} }] }]
    const operations = [{ type: 'LAUNCH', launch: { task_infos: tasks } }]
    const path = 'accept.operations[0].launch.task_infos[0]'
    expect(read({ accept: { operations, offer_ids: [{ value: 'o' }, {}] } })).toBe(
      `Missing required fields: accept.offer_ids[1].value, ${path}.name, ${path}.task_id, ${path}.agent_id, ${path}.resources[0].name, ${path}.resources[0].type, ${path}.resources[0].scalar.value`,
    )
  })
})

describe('output', () => {
  it('writes defaults, but not those of deprecated fields', () => {
    const framework_info = { user: 'root', name: 'x' }
    const call = { type: 'SUBSCRIBE' as const, subscribe: { framework_info } }
    expect(toJson('scheduler.Call', call).subscribe).toEqual({
      framework_info: { ...framework_info, failover_timeout: 0, checkpoint: false },
    })
  })

  it('leaves out empty lists and what is no field', () => {
    const resource = { name: 'cpus', type: 'SCALAR' as const, reservations: [], odd: 1 }
    expect(toJson('Resource', resource)).toEqual({ name: 'cpus', type: 'SCALAR' })
  })
})
