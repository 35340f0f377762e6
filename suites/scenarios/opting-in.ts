// Frameworks that opted in to shared resources and frameworks that did not, offered the same shared and plain volumes,
// free and in use.
import fc from 'fast-check'
import type { Scenario } from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { capable, create, incapable, launch, offers, user, volume, way } from './words.ts'

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    A: capable,
    N: incapable,
    how: way,
    shared: volume('v1'),
    plain: volume('v2', { shared: false }),
    used: fc.boolean(),
    again: fc.shuffledSubarray(['A', 'N'], { minLength: 2 }),
  })
  .map(({ A, N, how, shared, plain, used, again }) => ({
    version: 1,
    frameworks: { A, N },
    steps: [
      create(how, 'A', plain),
      create(how, 'A', shared),
      ...again.map(offers),
      ...(used ? [launch('A', user('t1', 'v1'))] : []),
      ...again.map(offers),
    ],
  }))

export const optingIn = family('opting-in', scenarios)
