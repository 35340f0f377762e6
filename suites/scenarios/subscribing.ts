// A framework subscribes, is taken over by a second instance, changes what it says of itself, and leaves for good; in
// between come SUBSCRIBEs that must be refused.
import fc from 'fast-check'
import type { FrameworkSpec, Scenario, Step } from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { stranger } from '../harness/principal.ts'
import { capable, create, launch, offers, user, volume, way } from './words.ts'

const api = '/api/v1/scheduler'
const json = { 'content-type': 'application/json', accept: 'application/json' }

type Info = Record<string, unknown>

/** What the framework says of itself, as its SUBSCRIBE does. */
function infoOf({ capabilities = [], principal }: FrameworkSpec): Info {
  return {
    user: 'root',
    name: '{role}-A',
    ...(capabilities.includes('MULTI_ROLE') ? { roles: ['{role}'] } : { role: '{role}' }),
    capabilities: capabilities.map((type) => ({ type })),
    failover_timeout: 0,
    ...(principal === undefined ? {} : { principal }),
  }
}

function post(body: object, headers: Record<string, string> = {}): Step {
  const request = { method: 'POST', path: api, headers: { ...json, ...headers } }
  return { do: 'REQUEST', request: { ...request, body: JSON.stringify(body) } }
}

function subscribe(info: Info, more: { id?: string; subscribe?: object } = {}): Step {
  const framework_id = more.id === undefined ? {} : { framework_id: { value: more.id } }
  const framework_info = { ...info, name: '{role}-raw' }
  const call = { type: 'SUBSCRIBE', ...framework_id }
  return post({ ...call, subscribe: { framework_info, ...more.subscribe } })
}

function update(info: Info): Step {
  const framework_info = { ...info, id: { value: '{framework_id}' } }
  const call = { type: 'UPDATE_FRAMEWORK', update_framework: { framework_info } }
  return { do: 'CALL', by: 'A', call }
}

const look: Step = { do: 'CALL', by: 'operator', call: { type: 'GET_FRAMEWORKS' } }

const own = '{framework_id:A}'

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    A: capable.map((one) => ({ principal: 'owner', ...one })),
    B: capable,
    how: way,
    shared: volume('v1'),
    forbidden: fc.shuffledSubarray([{ user: 'nobody' }, { checkpoint: true }], { minLength: 2 }),
    label: fc.constantFrom('one', 'two'),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
  })
  .map(({ A, B, how, shared, forbidden, label, order }) => {
    const info = infoOf(A)
    const wrongs: Step[] = [
      subscribe(info, { id: own }),
      subscribe(info, { subscribe: { suppressed_roles: ['{role}-unknown'] } }),
      post({ type: 'SUBSCRIBE', subscribe: {} }),
      subscribe({ ...info, user: undefined }),
      subscribe({ ...info, id: { value: own }, principal: stranger }, { id: own }),
    ]
    return {
      version: 1,
      frameworks: { A, B, E: { capabilities: ['SHARED_RESOURCES'] } },
      steps: [
        create(how, 'A', shared),
        launch('A', user('t1', 'v1')),
        offers('B'),
        { do: 'SUBSCRIBE', by: 'A', over: true },
        post(
          { type: 'REVIVE', framework_id: { value: own } },
          { 'mesos-stream-id': '{former_stream_id:A}' },
        ),
        offers('A'),
        update({ ...info, name: `{role}-${label}`, failover_timeout: 60 }),
        look,
        ...forbidden.flatMap((change) => [
          update({ ...info, name: '{role}-refused', ...change }),
          look,
        ]),
        ...order.flatMap((index) => wrongs[index] ?? []),
        offers('A'),
        { do: 'SUBSCRIBE', by: 'E', patch: { role: null } },
        { do: 'CALL', by: 'operator', call: { type: 'GET_ROLES' } },
        { do: 'TEARDOWN', by: 'E' },
        { do: 'TEARDOWN', by: 'A' },
        subscribe({ ...info, id: { value: own } }, { id: own }),
        post(
          { type: 'REVIVE', framework_id: { value: own } },
          { 'mesos-stream-id': '{stream_id:A}' },
        ),
        offers('B'),
      ],
    }
  })

export const subscribing = family('subscribing', scenarios)
