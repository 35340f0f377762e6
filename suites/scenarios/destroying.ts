// DESTROY of volumes, shared and not: while tasks of both frameworks use them, of the other one only, while a task is
// still pending, and when nobody uses them; by either framework and by the operator.
import fc from 'fast-check'
import type { Scenario, Step } from '../../spec-schemas/types.ts'
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
    first: way,
    operator: fc.constantFrom('v1' as const, 'form' as const),
    last: fc.tuple(way, way),
    feedback: fc.boolean(),
  })
  .map(({ A, B, how, shared, plain, destroyer, first, operator, last, feedback }) => {
    const pending: Step = {
      do: 'ACCEPT',
      by: destroyer,
      operations: [
        { type: 'LAUNCH', tasks: [user('t3', 'v1')] },
        { type: 'DESTROY', volumes: [{ id: 'v1' }] },
      ],
      feedback,
    }
    return {
      version: 1,
      frameworks: { A, B },
      steps: [
        create(how, 'A', shared),
        create(how, 'A', plain),
        launch('A', user('t1', 'v1', 'v2')),
        launch('B', user('t2', 'v1')),
        destroy(first, destroyer, 'v1'),
        offers(destroyer),
        destroy(operator, 'A', 'v2'),
        destroy(operator, 'A', 'v1'),
        kill('A', 't1'),
        destroy('accept', 'A', 'v1'),
        offers('A'),
        kill('B', 't2'),
        pending,
        offers(destroyer),
        kill(destroyer, 't3'),
        destroy(last[0], destroyer, 'v1'),
        offers('A'),
        offers('B'),
        destroy(last[1], 'A', 'v2'),
        offers('A'),
      ],
    }
  })

export const destroying = family('destroying', scenarios)
