import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { specOf } from './flags/agent-spec.ts'
import { durationMsOf, FlagError } from './flags/values.ts'
import { parseMasterFlags } from './flags.ts'

describe('durations', () => {
  test('every unit of Mesos, with and without a blank', () => {
    const units = {
      ns: 1e-6,
      us: 1e-3,
      ms: 1,
      secs: 1e3,
      mins: 6e4,
      hrs: 36e5,
      days: 864e5,
      weeks: 6048e5,
    }
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.entries(units)),
        fc.integer({ min: 0, max: 1e6 }),
        fc.constantFrom('', ' ', '  '),
        ([unit, ms], amount, blank) => {
          expect(durationMsOf(`${amount}${blank}${unit}`, 'x')).toBeCloseTo(amount * ms)
        },
      ),
    )
  })

  test('whatever is no duration is a FlagError', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(durationMsOf(text, 'x')).toBeGreaterThanOrEqual(0)
        } catch (error) {
          expect(error).toBeInstanceOf(FlagError)
        }
      }),
    )
  })
})

describe('flags of the master', () => {
  test('are sorted by who needs them', () => {
    const { flags, weights, authentication, acls } = parseMasterFlags({
      allocation_interval: '50ms',
      roles: 'a, b',
      weights: 'a=2,b=0.5',
      min_allocatable_resources: 'cpus:0.01;mem:32|disk:1',
      fair_sharing_excluded_resource_names: 'gpus',
      slave_ping_timeout: '2secs',
      root_submissions: 'false',
      acls: '{"permissive": false}',
      credentials: '{"credentials":[{"principal":"ops","secret":"s"}]}',
      authenticate_http_readwrite: 'true',
    })
    expect(flags).toMatchObject({
      allocationIntervalMs: 50,
      roles: ['a', 'b'],
      minAllocatableResources: [
        new Map([
          ['cpus', 0.01],
          ['mem', 32],
        ]),
        new Map([['disk', 1]]),
      ],
      fairSharingExcludedResourceNames: ['gpus'],
      agentPingTimeoutMs: 2000,
      rootSubmissions: false,
      given: { agent_ping_timeout: '2secs' },
    })
    expect([...weights]).toEqual([
      ['a', 2],
      ['b', 0.5],
    ])
    expect(acls).toEqual({ permissive: false })
    expect(authentication).toEqual({
      credentials: [{ principal: 'ops', secret: 's' }],
      frameworks: false,
      readonly: false,
      readwrite: true,
    })
  })

  test('no minimum at all is an empty list', () => {
    expect(
      parseMasterFlags({ min_allocatable_resources: '' }).flags.minAllocatableResources,
    ).toEqual([])
  })

  test('flags without effect are shown and otherwise ignored', () => {
    expect(parseMasterFlags({ registry: 'in_memory' }).flags).toEqual({
      given: { registry: 'in_memory' },
    })
  })

  test.each([
    ['allocation_interval', '50'],
    ['allocation_interval', '0ms'],
    ['weights', 'a'],
    ['weights', 'a=-1'],
    ['min_allocatable_resources', 'cpus'],
    ['root_submissions', 'yes'],
    ['max_agent_ping_timeouts', '0'],
    ['agent_ping_timeout', '1hrs'],
    ['acls', '[]'],
    ['credentials', '{"credentials": [{}]}'],
    ['credentials', '/no/such/file'],
    ['authenticate_http_readonly', 'true'],
  ])('--%s=%s is refused in one line', (name, value) => {
    expect(() => parseMasterFlags({ [name]: value })).toThrow(FlagError)
  })
})

describe('what an agent is started with', () => {
  test('in the notations of its flags', () => {
    const spec = specOf({
      resources: 'cpus:2;disk(eng):100',
      attributes: 'rack:a1;level:10;ports:[1-2];keys:{x,y}',
      hostname: 'h',
    })
    expect(spec.resources).toHaveLength(2)
    expect(spec.resources?.[1]?.reservations).toEqual([{ type: 'STATIC', role: 'eng' }])
    expect(spec.attributes).toEqual([
      { name: 'rack', type: 'TEXT', text: { value: 'a1' } },
      { name: 'level', type: 'SCALAR', scalar: { value: 10 } },
      { name: 'ports', type: 'RANGES', ranges: { range: [{ begin: 1, end: 2 }] } },
      { name: 'keys', type: 'SET', set: { item: ['x', 'y'] } },
    ])
  })

  test.each([
    { resource: 'cpus:1' },
    { resources: 'cpus' },
    { attributes: 'x' },
    { port: -1 },
    { hostname: 1 },
  ])('refuses %j', (given) => {
    expect(() => specOf(given)).toThrow(FlagError)
  })
})
