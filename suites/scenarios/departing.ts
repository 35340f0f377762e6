// Frameworks go: one loses its connection and comes back in time, one has no time to come back, one is torn down. What
// their tasks used is looked at after each.
import fc from 'fast-check'
import type { FrameworkSpec, Scenario, Step } from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { capable, create, destroy, launch, offers, user, volume, way } from './words.ts'

const look: Step = { do: 'CALL', by: 'operator', call: { type: 'GET_FRAMEWORKS' } }

/** Sent in the name of the framework that has lost its connection. */
const revive: Step = {
  do: 'REQUEST',
  request: {
    method: 'POST',
    path: '/api/v1/scheduler',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'mesos-stream-id': '{stream_id:A}',
    },
    body: '{"type":"REVIVE","framework_id":{"value":"{framework_id:A}"}}',
  },
}

const reconcile: { type: string } = Object.assign({ type: 'RECONCILE' }, { reconcile: {} })

/** Some of it can be changed by subscribing again, and some cannot. */
function otherwise({ capabilities = [] }: FrameworkSpec, seconds: number) {
  const roles = capabilities.includes('MULTI_ROLE')
    ? { roles: ['{role}', '{role}-more'] }
    : { role: '{role}-more' }
  const fixed = { user: 'nobody', checkpoint: true }
  return { name: '{role}-again', failover_timeout: seconds + 1, ...fixed, ...roles }
}

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    A: capable,
    B: capable,
    D: capable,
    seconds: fc.constantFrom(30, 60, 120),
    how: fc.tuple(way, way),
    first: volume('v1'),
    second: volume('v2'),
    by: fc.constantFrom('v1' as const, 'form' as const),
  })
  .map(({ A, B, D, seconds, how, first, second, by }) => ({
    version: 1,
    frameworks: { A: { ...A, failover_timeout: seconds }, B, D: { ...D, failover_timeout: 0 } },
    steps: [
      create(how[0], 'A', first),
      create(how[1], 'A', second),
      launch('A', user('t1', 'v1')),
      launch('D', user('t2', 'v2')),
      offers('A'),
      { do: 'DISCONNECT', by: 'A' },
      look,
      revive,
      offers('B'),
      { do: 'SUPPRESS', by: 'B' },
      destroy(by, 'B', 'v1'),
      { do: 'SUBSCRIBE', by: 'A', patch: otherwise(A, seconds) },
      look,
      { do: 'CALL', by: 'A', call: reconcile },
      { do: 'DISCONNECT', by: 'D' },
      look,
      destroy(by, 'B', 'v2'),
      { do: 'TEARDOWN', by: 'A' },
      offers('B'),
      destroy('accept', 'B', 'v1'),
    ],
  }))

export const departing = family('departing', scenarios)
