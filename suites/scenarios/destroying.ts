// DESTROY of volumes, shared and not: while tasks of one framework or of two use them, while a task is still pending,
// between the ends of two tasks, and when nobody uses them; by each framework and by the operator.
import fc from 'fast-check'
import type { Scenario } from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { capable, create, destroy, kill, launch, offers, user, volume, way } from './words.ts'

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    A: capable,
    B: capable,
    how: way,
    shared: volume('v1'),
    plain: volume('v2', { shared: false }),
    destroyer: fc.constantFrom('A', 'B'),
    ways: fc.array(way, { minLength: 4, maxLength: 4 }),
    feedback: fc.boolean(),
  })
  .map(({ A, B, how, shared, plain, destroyer, ways, feedback }) => ({
    version: 1,
    frameworks: { A, B },
    steps: [
      create(how, 'A', shared),
      create(how, 'A', plain),
      launch('A', user('t1', 'v1', 'v2')),
      launch('B', user('t2', 'v1')),
      destroy(ways[0] ?? 'accept', destroyer, 'v1'),
      offers(destroyer),
      destroy(ways[1] === 'accept' ? 'v1' : (ways[1] ?? 'v1'), destroyer, 'v2'),
      kill('A', 't1'),
      destroy(ways[2] ?? 'accept', destroyer, 'v1'),
      offers(destroyer),
      {
        do: 'ACCEPT',
        by: destroyer,
        operations: [
          { type: 'LAUNCH', tasks: [user('t3', 'v1')] },
          { type: 'DESTROY', volumes: [{ id: 'v1' }] },
        ],
        feedback,
      },
      offers(destroyer),
      kill('B', 't2'),
      kill(destroyer, 't3'),
      offers(destroyer),
      destroy(ways[3] ?? 'accept', destroyer, 'v1'),
      offers('A'),
      offers('B'),
      destroy('accept', 'A', 'v2'),
      offers('A'),
    ],
  }))

export const destroying = family('destroying', scenarios)
