// A target that demands credentials is asked by somebody who has none, or the wrong ones, and is told by somebody with
// the right ones that he is another.
import fc from 'fast-check'
import type { Scenario, Step } from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { stranger } from '../harness/principal.ts'
import { capable, create, offers, volume } from './words.ts'

const json = { 'content-type': 'application/json', accept: 'application/json' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }

function post(path: string, headers: Record<string, string>, body: string): Step {
  return { do: 'REQUEST', request: { method: 'POST', path, headers, body } }
}

const subscribe = (principal?: string) =>
  JSON.stringify({
    type: 'SUBSCRIBE',
    subscribe: { framework_info: { user: 'root', name: '{role}-raw', role: '{role}', principal } },
  })

/** What each endpoint would answer to, were it not for the credentials. */
const doors: [string, Record<string, string>, string][] = [
  ['/api/v1', json, '{"type":"GET_HEALTH"}'],
  ['/api/v1/scheduler', json, subscribe()],
  ['/create-volumes', form, 'slaveId={agent_id}&volumes=[]'],
  ['/destroy-volumes', form, 'slaveId={agent_id}&volumes=[]'],
  ['/reserve', form, 'slaveId={agent_id}&resources=[]'],
  ['/unreserve', form, 'slaveId={agent_id}&resources=[]'],
]

/** Nobody, an unknown user, another scheme, and what is no Base64. */
const strangers = ['', 'Basic bm9ib2R5Om5vdGhpbmc=', 'Bearer bm9ib2R5', 'Basic %']

const knocks: Step[] = doors.flatMap(([path, headers, body], index) => [
  post(path, { ...headers, authorization: '' }, body),
  post(path, { ...headers, authorization: strangers[1 + (index % 3)] ?? '' }, body),
])

const reservation = { type: 'DYNAMIC', role: '{role}', principal: stranger }
const scalar = (name: string, value: number) => ({
  name,
  type: 'SCALAR',
  scalar: { value },
  reservations: [reservation],
})

const foreignVolume = {
  ...scalar('disk', 8),
  disk: {
    persistence: { id: 'v9', principal: stranger },
    volume: { container_path: 'data', mode: 'RW' },
  },
  shared: {},
}

/** In the name of another. */
const pretences: Step[] = [
  post('/api/v1/scheduler', json, subscribe(stranger)),
  post('/create-volumes', form, `slaveId={agent_id}&volumes=${JSON.stringify([foreignVolume])}`),
  post('/reserve', form, `slaveId={agent_id}&resources=${JSON.stringify([scalar('cpus', 0.1)])}`),
]

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    A: capable,
    shared: volume('v1'),
    wrongs: fc.shuffledSubarray([...knocks, ...pretences], {
      minLength: knocks.length + pretences.length,
    }),
  })
  .map(({ A, shared, wrongs }) => ({
    version: 1,
    frameworks: { A },
    steps: [offers('A'), ...wrongs, create('v1', 'A', shared), offers('A')],
  }))

export const authenticating = family('authenticating', scenarios)
