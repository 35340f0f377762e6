// The wire on which everything else stands: a framework subscribes, sends calls that are right, and is surrounded by
// requests that are not.
import fc from 'fast-check'
import type { Scenario, Step } from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { capable, create, offers, volume } from './words.ts'

const json = { 'content-type': 'application/json', accept: 'application/json' }

const apis = fc.constantFrom('/api/v1/scheduler', '/master/api/v1/scheduler', '/api/v1')

const forms = fc.constantFrom(
  '/create-volumes',
  '/master/destroy-volumes',
  '/reserve',
  '/unreserve',
)

/** Bodies that are no call: not JSON, not an object, without a type or with one that no version knows. */
const noCall = fc.oneof(
  fc.constantFrom('', '{', '[]', '"REVIVE"', '{}', '{"type":"NO_SUCH_CALL"}', '{"type":7}'),
  fc.json({ maxDepth: 1 }).filter((text) => !text.startsWith('{"type"')),
)

const scheduler = '/api/v1/scheduler'
const form = { 'content-type': 'application/x-www-form-urlencoded' }

/** A call in a framework's name, as its scheduler would send it. */
const reviveOf = (id: string) => `{"type":"REVIVE","framework_id":{"value":"${id}"}}`
const revive = reviveOf('{framework_id}')
const subscribe =
  '{"type":"SUBSCRIBE","subscribe":{"framework_info":{"user":"root","name":"{role}-raw","role":"{role}"}}}'

/** Ids that no master gives. */
const unknown = fc.constantFrom('nobody', '00000000-0000-4000-8000-000000000000-9999')

/** Calls that say nothing without their payload. */
const payloads = fc.constantFrom('ACCEPT', 'DECLINE', 'KILL', 'RECONCILE', 'ACKNOWLEDGE')

const getHealth = '{"type":"GET_HEALTH"}'

const protobuf = { 'content-type': 'application/x-protobuf', accept: 'application/x-protobuf' }
const getHealthInProtobuf = '\x08\x01'

const anotherStream = '9d1e7a3a-0000-4000-8000-000000000000'

/** One of each kind of mistake. */
const wrongs: fc.Arbitrary<Step[]> = fc.tuple<Step[]>(
  fc.tuple(apis, noCall).map(([path, body]) => request('POST', path, json, body)),
  fc
    .tuple(apis, fc.constantFrom('', '{', '{"type":'))
    .map(([path, body]) => request('POST', path, json, body)),
  apis.map((path) => request('POST', path, json, '{"type":"NO_SUCH_CALL"}')),
  apis.map((path) => request('GET', path, json)),
  fc
    .tuple(apis, fc.constantFrom('PUT', 'DELETE'))
    .map(([path, method]) => request(method, path, json, method === 'PUT' ? '{}' : undefined)),
  fc
    .tuple(apis, fc.constantFrom('text/plain', 'application/xml'))
    .map(([path, type]) => request('POST', path, { ...json, 'content-type': type }, getHealth)),
  apis.map((path) => request('POST', path, {}, getHealth)),
  fc.constant(request('POST', '/api/v1', {}, getHealth)),
  fc.constant({ ...request('POST', scheduler, json, revive), by: 'A' }),
  fc.constant({
    ...request('POST', scheduler, { ...json, 'mesos-stream-id': anotherStream }, revive),
    by: 'A',
  }),
  fc.constant(request('POST', scheduler, { ...json, 'mesos-stream-id': anotherStream }, subscribe)),
  unknown.map((id) =>
    request('POST', scheduler, { ...json, 'mesos-stream-id': anotherStream }, reviveOf(id)),
  ),
  payloads.map((type) => ({
    ...request(
      'POST',
      scheduler,
      { ...json, 'mesos-stream-id': '{stream_id}' },
      `{"type":"${type}","framework_id":{"value":"{framework_id}"}}`,
    ),
    by: 'A',
  })),
  fc
    .constantFrom('text/html', 'image/*')
    .map((accept) => request('POST', '/api/v1', { ...json, accept }, '{"type":"GET_HEALTH"}')),
  fc
    .constantFrom('*/*', 'application/*')
    .map((accept) => request('POST', '/api/v1', { ...json, accept }, '{"type":"GET_VERSION"}')),
  fc.constant(request('POST', '/api/v1', { ...json, ...protobuf }, getHealthInProtobuf)),
  forms.map((path) => request('POST', path, form, '')),
  forms.map((path) => request('POST', path, form, 'slaveId={agent_id}')),
  forms.map((path) => request('POST', path, form, 'slaveId=nobody&volumes=[]&resources=[]')),
)

function request(
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string,
): Step & { do: 'REQUEST' } {
  return {
    do: 'REQUEST',
    request: { method, path, headers, ...(body === undefined ? {} : { body }) },
  }
}

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    A: capable,
    B: capable,
    shared: volume('v1'),
    wrongs: wrongs.chain((each) => fc.shuffledSubarray(each, { minLength: each.length })),
  })
  .map(({ A, B, shared, wrongs }) => ({
    version: 1,
    frameworks: { A, B },
    steps: [offers('A'), offers('B'), ...wrongs, create('accept', 'A', shared), offers('A')],
  }))

export const wiring = family('wiring', scenarios)
