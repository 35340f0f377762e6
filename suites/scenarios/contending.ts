// Two frameworks hold offers of the same shared volumes at one time, while tasks are launched on them, while they are
// destroyed by one of the two or by the operator, and after that; a third framework, of another role, tries as well.
import fc from 'fast-check'
import type { Scenario, Step } from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { told } from '../harness/news.ts'
import { allCapabilities } from '../harness/spell.ts'
import { capable, create, kill, launch, offers, user, volume, way } from './words.ts'

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    A: capable,
    C: capable,
    how: way,
    used: volume('v1'),
    freed: volume('v2'),
    unused: volume('v3'),
    api: fc.constantFrom('v1' as const, 'form' as const),
    cpus: fc.constantFrom(0.1, 0.2),
  })
  .map(({ A, C, how, used, freed, unused, api, cpus }) => ({
    version: 1,
    frameworks: { A, B: { capabilities: allCapabilities }, C: { ...C, roles: ['-other'] } },
    steps: [
      create(how, 'A', used, freed, unused),
      launch('B', { id: 'b0', cpus, mem: 64 }),
      launch('A', user('a1', 'v1')),
      ...bothHold('B', 'b0'),
      held('A', { type: 'LAUNCH', tasks: [user('a2', 'v2')] }),
      { do: 'OFFERS', by: 'A', keep: true },
      held('A', { type: 'DESTROY', volumes: [{ id: 'v1' }] }),
      { do: 'OFFERS', by: 'A', keep: true },
      held('A', { type: 'DESTROY', volumes: [{ id: 'v3' }] }),
      late,
      { do: 'AWAIT', by: 'B', task: 'late', states: told },
      kill('A', 'a2'),
      ...bothHold('A', 'a1'),
      { do: 'OPERATE', api, operation: { type: 'DESTROY', volumes: [{ id: 'v2' }] } },
      held('A', { type: 'LAUNCH', tasks: [user('s1', 'v2')] }),
      held('B', { type: 'LAUNCH', tasks: [user('s2', 'v2')] }),
      {
        do: 'ACCEPT',
        by: 'C',
        operations: [{ type: 'DESTROY', volumes: [{ id: 'v1', role: '' }] }],
      },
      offers('A'),
    ],
  }))

/** A holds what there is; B then gets what a task leaves, and the shared volumes with it. */
function bothHold(killer: string, task: string): Step[] {
  return [
    offers('A'),
    { do: 'SUPPRESS', by: 'A' },
    kill(killer, task),
    { do: 'OFFERS', by: 'B', keep: true },
    { do: 'SUPPRESS', by: 'B' },
  ]
}

function held(by: string, operation: Extract<Step, { do: 'ACCEPT' }>['operations'][number]): Step {
  return { do: 'ACCEPT', by, operations: [operation], held: true }
}

const reservations = [{ type: 'DYNAMIC', role: '{role}' }]

function amount(name: string, value: number) {
  return { name, type: 'SCALAR', scalar: { value }, reservations }
}

/** An ACCEPT of the offer that was rescinded, as it goes over the wire. */
const late: Step = {
  do: 'CALL',
  by: 'B',
  call: {
    type: 'ACCEPT',
    accept: {
      offer_ids: [{ value: '{offer_id}' }],
      operations: [
        {
          type: 'LAUNCH',
          launch: {
            task_infos: [
              {
                name: 'late',
                task_id: { value: 'late' },
                agent_id: { value: '{agent_id}' },
                resources: [amount('cpus', 0.1), amount('mem', 32)],
                command: { value: 'sleep 600', shell: true },
              },
            ],
          },
        },
        {
          type: 'UNRESERVE',
          id: { value: 'late' },
          unreserve: { resources: [amount('mem', 16)] },
        },
      ],
      filters: { refuse_seconds: 0 },
    },
  } as { type: string },
}

export const contending = family('contending', scenarios)
