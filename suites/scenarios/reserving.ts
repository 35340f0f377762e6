// Reservations made, added up, divided and undone, by two frameworks and the operator, with labels and without; under
// volumes and tasks; moved to another role; and beside each that is right those that are not.
import fc from 'fast-check'
import type { OperationSpec, ResourceSpec, Scenario, Step } from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { stranger } from '../harness/principal.ts'
import { ask, capable, kill, launch, offers, way } from './words.ts'

const owner = 'owner'
const operator = fc.constantFrom('v1' as const, 'form' as const)
const size = fc.integer({ min: 1, max: 12 })

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    A: capable.map((one) => ({ ...one, principal: owner })),
    B: capable.map(({ capabilities = [] }) => ({ capabilities })),
    wrongs: fc.shuffledSubarray(wrongs(), { minLength: wrongs().length }),
    sizes: fc.tuple(size, size, size),
    label: fc.constantFrom('db', 'cache'),
    apis: fc.constantFrom<['v1', 'form'] | ['form', 'v1']>(['v1', 'form'], ['form', 'v1']),
    how: way,
    last: fc.tuple(operator, operator),
  })
  .map(({ A, B, wrongs, sizes: [first, second, third], label, apis, how, last }) => {
    const labels = { use: label }
    return {
      version: 1,
      arena: { cpus: 1, mem: 256, disk: 64 },
      frameworks: { A, B },
      steps: [
        accept('A', ...wrongs, reserve(disk(first, { principal: owner }))),
        accept('A', reserve(disk(second, { principal: owner }))),
        accept('A', reserve(disk(third, { principal: owner, labels }))),
        accept('B', reserve(disk(8, { principal: 'anyone' }))),
        accept('B', reserve(disk(4))),
        accept(
          'A',
          unreserve(disk(first + second + 1, { principal: owner })),
          unreserve(disk(1, { principal: owner, labels: { use: 'nothing' } })),
          unreserve(disk(1, { principal: owner })),
        ),
        accept('B', unreserve(disk(third, { principal: owner, labels }))),
        move(2, 3),
        move(2, 2),
        offers('A'),
        { do: 'OPERATE', api: apis[0], operation: reserve(disk(first)) },
        offers('B'),
        { do: 'OPERATE', api: apis[1], operation: reserve({ name: 'cpus', value: 0.1 }) },
        offers('A'),
        { do: 'OPERATE', api: apis[0], operation: reserve(disk(2, { principal: 'anyone' })) },
        whole,
        { do: 'OPERATE', api: apis[0], operation: reserve(disk(1_000_000_000)) },
        { do: 'OPERATE', api: apis[1], operation: unreserve(disk(first)) },
        { do: 'OPERATE', api: apis[0], operation: unreserve({ name: 'cpus', value: 0.1 }) },
        ...held(how, last),
        offers('A'),
      ],
    }
  })

/** All that the agent has, be it the play's or not. */
const whole: Step = { do: 'CALL', by: 'operator', call: { type: 'GET_AGENTS' } }

/** What lies under volumes, and what a task uses, stays reserved. */
function held(how: 'accept' | 'v1' | 'form', [first, second]: ('v1' | 'form')[]): Step[] {
  const volumes = [
    { id: 'v1', size: 16 },
    { id: 'v2', size: 16, shared: false },
  ]
  const all = unreserve({ name: 'cpus', value: 1 })
  return [
    ask(how, 'A', { type: 'CREATE', volumes }),
    accept(
      'A',
      unreserve(disk(16, { patch: asVolume('v1', true) })),
      unreserve(disk(16, { patch: asVolume('v2', false) })),
      unreserve(disk(50)),
      unreserve(disk(2)),
    ),
    { do: 'OPERATE', api: first ?? 'v1', operation: unreserve(disk(50)) },
    launch('A', { id: 't1' }),
    accept('A', all),
    { do: 'OPERATE', api: second ?? 'v1', operation: all },
    kill('A', 't1'),
    { do: 'OPERATE', api: first ?? 'v1', operation: all },
  ]
}

/** The operator gives disk of the play's role to another one. */
function move(from: number, to: number): Step {
  const reserved = (role: string, value: number) => ({
    name: 'disk',
    type: 'SCALAR',
    scalar: { value },
    reservations: [{ type: 'DYNAMIC', role }],
  })
  const call = {
    type: 'RESERVE_RESOURCES',
    reserve_resources: {
      agent_id: { value: '{agent_id}' },
      source: [reserved('{role}', from)],
      resources: [reserved('{role}-moved', to)],
    },
  }
  return { do: 'CALL', by: 'operator', call }
}

/** Each wrong in one respect only; what is right about them is done beside them. */
function wrongs(): OperationSpec[] {
  const own = { principal: owner }
  const star = { type: 'DYNAMIC', role: '*', principal: owner }
  return [
    disk(8),
    disk(8, { principal: stranger }),
    disk(8, { ...own, role: '-other' }),
    disk(8, { ...own, shape: 'role', patch: { role: '*' } }),
    disk(8, { ...own, shape: 'reservations', patch: { reservations: [star] } }),
    disk(1_000_000, own),
    disk(8, { ...own, patch: { shared: {} } }),
    { name: 'cpus', value: 0.1, ...own, patch: { shared: {} } },
    disk(8, { ...own, shape: 'role', patch: { reservation: { type: 'DYNAMIC' } } }),
    disk(8, { ...own, shape: 'role', patch: { reservation: { role: '{role}' } } }),
    disk(8, { ...own, shape: 'reservations', patch: { role: 'somebody-else' } }),
    disk(8, {
      ...own,
      shape: 'reservations',
      patch: { role: '{role}', reservation: { principal: stranger } },
    }),
  ].map((one) => reserve(one as ResourceSpec))
}

function asVolume(id: string, shared: boolean): Record<string, unknown> {
  const disk = { persistence: { id }, volume: { container_path: 'data', mode: 'RW' } }
  return shared ? { disk, shared: {} } : { disk }
}

function disk(value: number, more: Partial<ResourceSpec> = {}): ResourceSpec {
  return { name: 'disk', value, ...more }
}

function reserve(...resources: ResourceSpec[]): OperationSpec {
  return { type: 'RESERVE', resources }
}

function unreserve(...resources: ResourceSpec[]): OperationSpec {
  return { type: 'UNRESERVE', resources }
}

function accept(by: string, ...operations: OperationSpec[]): Step {
  return { do: 'ACCEPT', by, operations }
}

export const reserving = family('reserving', scenarios)
