// Two frameworks use one large shared volume, in one offer after the other and both at once, while the operator reads
// what everybody is charged with; a third would have an offer for the volume alone.
import fc from 'fast-check'
import type { Scenario, Step, TaskSpec } from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { decline, dismiss, next, revive, suppress } from './allocator-words.ts'
import { capable, create, kill, launch, offers, path, user, way } from './words.ts'

/** Large enough to be what its users have most of, in proportion. */
const large = fc.constantFrom(768, 1024, 1200)

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({ A: capable, B: capable, how: way, size: large, container_path: path })
  .map(({ A, B, how, size, container_path }) => ({
    version: 1,
    arena: { cpus: 1, mem: 256, disk: 1280 },
    frameworks: { A, B, V: { offer_filters: { '': disk(size) } } },
    steps: [
      ask('GET_FLAGS'),
      create(how, 'A', { id: 'v1', size, container_path }),
      launch('A', user('t1', 'v1'), user('t2', 'v1'), greedy('t3'), greedy('t4')),
      kill('A', 't3'),
      ...dismiss('A'),
      ...views,
      launch('B', user('t5', 'v1'), user('t6', 'v1')),
      ...dismiss('B'),
      ...views,
      // Both hold offers at once, of what there was and of what became free meanwhile.
      offers('A'),
      revive('A'),
      suppress('A'),
      kill('B', 't6'),
      { do: 'OFFERS', by: 'B', keep: true },
      ask('GET_AGENTS'),
      {
        do: 'ACCEPT',
        by: 'B',
        operations: [{ type: 'LAUNCH', tasks: [user('t7', 'v1')] }],
        held: true,
      },
      suppress('B'),
      kill('A', 't2'),
      revive('A'),
      next('A'),
      ...dismiss('A'),
      offers('V'),
      revive('V'),
      next('V'),
      ...dismiss('V'),
      kill('B', 't7'),
      kill('B', 't5'),
      kill('A', 't1'),
      decline('A'),
      ...views,
    ],
  }))

/** Of two such tasks the second finds too little memory left. */
function greedy(id: string): TaskSpec {
  return { ...user(id, 'v1'), mem: 150 }
}

function disk(value: number) {
  return { min_allocatable_resources: { quantities: [{ quantities: { disk: { value } } }] } }
}

function ask(type: string, more: object = {}): Step {
  return { do: 'CALL', by: 'operator', call: { type, ...more } }
}

const views: Step[] = [
  { do: 'REQUEST', request: { method: 'GET', path: '/roles' } },
  ask('GET_METRICS', { get_metrics: {} }),
  ask('GET_FRAMEWORKS'),
]

export const accounting = family('accounting', scenarios)
