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

/** A call in the subscribed framework's name, as its scheduler would send it. */
const revive = '{"type":"REVIVE","framework_id":{"value":"{framework_id}"}}'
const anotherStream = '9d1e7a3a-0000-4000-8000-000000000000'

/** One of each kind of mistake. */
const wrongs: fc.Arbitrary<Step[]> = fc.tuple<Step[]>(
  fc.tuple(apis, noCall).map(([path, body]) => request('POST', path, json, body)),
  fc
    .tuple(apis, fc.constantFrom('GET', 'PUT', 'DELETE'))
    .map(([path, method]) => request(method, path, json, method === 'PUT' ? '{}' : undefined)),
  fc
    .tuple(apis, fc.constantFrom('text/plain', 'application/xml', undefined))
    .map(([path, type]) =>
      request('POST', path, type === undefined ? {} : { ...json, 'content-type': type }, '{}'),
    ),
  fc
    .constantFrom<Record<string, string>>({}, { 'mesos-stream-id': anotherStream })
    .map((headers) => ({
      ...request('POST', '/api/v1/scheduler', { ...json, ...headers }, revive),
      by: 'A',
    })),
  fc
    .constantFrom('text/html', 'image/*')
    .map((accept) => request('POST', '/api/v1', { ...json, accept }, '{"type":"GET_HEALTH"}')),
  fc
    .tuple(
      forms,
      fc.constantFrom('', 'slaveId={agent_id}', 'slaveId=nobody&volumes=[]&resources=[]'),
    )
    .map(([path, body]) =>
      request('POST', path, { 'content-type': 'application/x-www-form-urlencoded' }, body),
    ),
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
    shared: volume('v1'),
    wrongs: wrongs.chain((each) => fc.shuffledSubarray(each, { minLength: each.length })),
  })
  .map(({ A, shared, wrongs }) => ({
    version: 1,
    frameworks: { A },
    steps: [offers('A'), ...wrongs, create('accept', 'A', shared), offers('A')],
  }))

export const wiring = family('wiring', scenarios)
