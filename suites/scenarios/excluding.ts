// A volume that is not shared: one framework holds it in an offer while another gets offers; two tasks of one ACCEPT want
// it, later another one does; offers meanwhile; its end. A task names it twice, another as if it were shared.
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
      launch('A', user('t0')),
      offers('A'),
      { do: 'SUPPRESS', by: 'A' },
      kill('A', 't0'),
      { do: 'OFFERS', by: 'B', keep: true },
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
      launch('B', user('t5', 'v1', { id: 'v1', container_path: 'again' })),
      launch('B', user('t6', { id: 'v1', shared: true })),
      launch('B', user('t4', 'v1')),
      offers('A'),
    ],
  }))

export const excluding = family('excluding', scenarios)
