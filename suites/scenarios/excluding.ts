// A volume that is not shared: two tasks of one ACCEPT want it, later another one does; offers meanwhile; its end.
import fc from 'fast-check'
import type { Scenario } from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { capable, create, kill, launch, offers, user, volume, way } from './words.ts'

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    A: capable,
    B: capable,
    how: way,
    plain: volume('v1', { shared: false }),
    late: fc.constantFrom('A', 'B'),
    together: fc.boolean(),
  })
  .map(({ A, B, how, plain, late, together }) => ({
    version: 1,
    frameworks: { A, B },
    steps: [
      create(how, 'A', plain),
      together
        ? launch('A', user('t1', 'v1'), user('t2', 'v1'))
        : {
            do: 'ACCEPT',
            by: 'A',
            operations: [
              { type: 'LAUNCH', tasks: [user('t1', 'v1')] },
              { type: 'LAUNCH', tasks: [user('t2', 'v1')] },
            ],
          },
      offers('A'),
      offers('B'),
      launch(late, user('t3', 'v1')),
      kill('A', 't1'),
      offers('B'),
      launch('B', user('t4', 'v1')),
      offers('A'),
    ],
  }))

export const excluding = family('excluding', scenarios)
