// What has ended a live master, one scenario for each kind: they are played only when hazards were asked for. Each ends
// with a question whose answer shows that the master lives.
import fc from 'fast-check'
import type { OperationSpec, Scenario, Step } from '../../spec-schemas/types.ts'
import { type Family, family } from '../harness/family.ts'
import { ask, create, offers, user, volume, type Way, way } from './words.ts'

const health: Step = { do: 'CALL', by: 'operator', call: { type: 'GET_HEALTH' } }
const version: Step = { do: 'CALL', by: 'operator', call: { type: 'GET_VERSION' } }

const operators = fc.constantFrom<Way>('v1', 'form')

function hazard(name: string, steps: fc.Arbitrary<Step[]>, role = ''): Family {
  const scenarios = steps.map(
    (hazardous): Scenario => ({
      version: 1,
      hazard: true,
      frameworks: { A: { roles: [role] }, B: { roles: ['/x'] } },
      steps: [...hazardous, health, version],
    }),
  )
  return family(`hazard-${name}`, scenarios)
}

function call(by: string, type: string, more: object = {}): Step {
  return { do: 'CALL', by, call: { type, ...more } }
}

/** One CREATE lists one new shared volume twice. */
export const twiceInOne = hazard(
  'twice-in-one-create',
  fc
    .tuple(way, volume('v1'))
    .map(([how, one]) => [offers('A'), ask(how, 'A', { type: 'CREATE', volumes: [one, one] })]),
)

/** An operator creates a shared volume that is there, while there is room for another. */
export const again = hazard(
  'create-again',
  fc
    .tuple(way, operators, volume('v1'))
    .map(([first, second, one]) => [
      create(first, 'A', one),
      { do: 'DECLINE', by: 'A' },
      { do: 'SUPPRESS', by: 'A' },
      create(second, 'A', { id: 'v1' }),
    ]),
)

const nothing: fc.Arbitrary<OperationSpec> = fc.constantFrom<OperationSpec>(
  { type: 'CREATE', volumes: [{ id: 'v1', size: 0 }] },
  { type: 'UNRESERVE', resources: [{ name: 'cpus', value: 0 }] },
)

/** A quantity of nothing is made a volume, or is unreserved. */
export const ofNothing = hazard(
  'of-nothing',
  fc.tuple(way, nothing).map(([how, operation]) => [offers('A'), ask(how, 'A', operation)]),
)

const text = { name: 'words', type: 'TEXT', text: { value: 'x' } }
const reserved = [{ ...text, reservations: [{ type: 'DYNAMIC', role: '{role}' }] }]

/** A resource is neither scalar nor ranges nor set, but text. */
export const ofText = hazard(
  'of-text',
  fc.constantFrom<Step[]>(
    [
      call('operator', 'RESERVE_RESOURCES', {
        reserve_resources: { agent_id: { value: '{agent_id}' }, resources: reserved },
      }),
    ],
    [
      offers('A'),
      ask('accept', 'A', {
        type: 'RAW',
        operation: Object.assign({ type: 'RESERVE' }, { reserve: { resources: reserved } }),
      }),
    ],
  ),
)

/** A call says of itself that its type is unknown. */
export const unknownCall = hazard('unknown-call', fc.constant([offers('A'), call('A', 'UNKNOWN')]))

/** One task group has the same task twice. */
export const taskTwice = hazard(
  'task-twice-in-group',
  fc.constantFrom('e1', 'executor').map((id) => [
    offers('A'),
    {
      do: 'ACCEPT' as const,
      by: 'A',
      operations: [
        { type: 'LAUNCH_GROUP' as const, executor: { id }, tasks: [user('t1'), user('t1')] },
      ],
    },
  ]),
)

/**
 * Two frameworks are offered the volume; an operator destroys it, which rescinds one of the offers, and makes it anew.
 * Whose offer that is lies with the master: so each of them is the first to be offered it.
 */
export const stale = hazard(
  'stale-offer',
  fc.tuple(operators, operators, volume('v1')).map(([first, second, one]) => {
    const round = (early: string, late: string): Step[] => [
      { do: 'OFFERS', by: early },
      { do: 'OFFERS', by: late, keep: true },
      ask(first, 'A', { type: 'DESTROY', volumes: [{ id: 'v1' }] }),
      create(second, 'A', { id: 'v1' }),
    ]
    return [create(second, 'A', one), ...round('A', 'B'), ...round('B', 'A'), ...round('A', 'B')]
  }),
  '/y',
)

/** A framework of a sub-role refines the reservation of a volume that was destroyed under its offer. */
export const staleRefined = hazard(
  'stale-refined',
  volume('v1').map((one) => [
    create('accept', 'A', one),
    offers('A'),
    { do: 'OFFERS', by: 'B', keep: true },
    {
      do: 'ACCEPT',
      by: 'A',
      held: true,
      operations: [{ type: 'DESTROY', volumes: [{ id: 'v1' }] }],
    },
    {
      do: 'ACCEPT',
      by: 'B',
      held: true,
      operations: [
        {
          type: 'RESERVE',
          resources: [
            {
              name: 'disk',
              value: one.size ?? 32,
              stack: ['', '/x'],
              patch: {
                disk: {
                  persistence: { id: 'v1' },
                  volume: { container_path: one.container_path ?? 'data', mode: 'RW' },
                },
                shared: {},
              },
            },
          ],
        },
      ],
    },
  ]),
)
