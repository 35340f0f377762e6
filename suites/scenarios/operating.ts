// An operator looks on: at the event stream, the views and the listings, while tasks of two frameworks use one shared
// volume; asks for what cannot be; and ends a framework.
import fc from 'fast-check'
import type { Scenario, Step } from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { capable, create, kill, launch, offers, user, volume, way } from './words.ts'

const operator = 'operator'

function ask(type: string, more: object = {}): Step {
  return { do: 'CALL', by: operator, call: { type, ...more } }
}

const next: Step = { do: 'NEXT', by: operator }

function read(url: string): Step {
  const headers = { accept: 'application/json' }
  return { do: 'REQUEST', request: { method: 'GET', path: url, headers } }
}

/** Everything that tells of tasks, frameworks and roles. */
const views: Step[] = [
  ask('GET_TASKS'),
  ask('GET_FRAMEWORKS'),
  ask('GET_OPERATIONS'),
  ask('GET_ROLES'),
  ask('GET_STATE'),
  read('/slaves'),
  read('/master/roles'),
]

const emptyForm: Step = {
  do: 'REQUEST',
  request: {
    method: 'POST',
    path: '/master/create-volumes',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: '',
  },
}

const nobody = { value: 'nobody' }

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    A: capable,
    B: capable,
    how: way,
    api: fc.shuffledSubarray(['v1' as const, 'form' as const], { minLength: 2 }),
    shared: volume('v1'),
    plain: volume('v2', { shared: false }),
    other: fc.constantFrom('elsewhere', 'other'),
    looks: fc.shuffledSubarray(views, { minLength: views.length }),
    size: fc.constantFrom(129, 512, 4096),
  })
  .map(({ A, B, how, api: [one = 'v1', two = 'form'], shared, plain, other, looks, size }) => ({
    version: 1,
    frameworks: { A, B },
    steps: [
      ask('SUBSCRIBE'),
      ask('GET_HEALTH'),
      ask('GET_VERSION'),
      create(how, 'A', shared),
      create(how, 'A', plain),
      launch('A', user('t1', 'v1', 'v2'), user('t2', { id: 'v1', container_path: other })),
      launch('B', user('t3', 'v1')),
      offers('A'),
      ...looks,
      { do: 'DECLINE', by: 'A' },
      { do: 'SUPPRESS', by: 'A' },
      { do: 'OPERATE', api: one, operation: { type: 'CREATE', volumes: [{ id: 'v9', size }] } },
      {
        do: 'OPERATE',
        api: two,
        operation: { type: 'UNRESERVE', resources: [{ name: 'cpus', value: 1 }] },
      },
      ask('CREATE_VOLUMES', { create_volumes: { agent_id: nobody, volumes: [] } }),
      emptyForm,
      kill('A', 't1'),
      ask('TEARDOWN', { teardown: { framework_id: { value: '{framework_id:B}' } } }),
      next,
      ask('GET_FRAMEWORKS'),
      ask('TEARDOWN', { teardown: { framework_id: nobody } }),
    ],
  }))

export const operating = family('operating', scenarios)
