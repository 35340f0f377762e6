// Frameworks that opted in to shared resources and frameworks that did not, offered the same shared and plain volumes,
// free and in use. Another framework opts in, and out again, while it is subscribed.
import fc from 'fast-check'
import type { Scenario } from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { quietUpdate } from './allocator-words.ts'
import { capable, create, incapable, launch, offers, user, volume, way } from './words.ts'

const modest = ['MULTI_ROLE', 'RESERVATION_REFINEMENT']

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
    frameworks: { A, N, U: { capabilities: modest } },
    steps: [
      create(how, 'A', plain),
      create(how, 'A', shared),
      ...again.map(offers),
      ...(used ? [launch('A', user('t1', 'v1'))] : []),
      ...again.map(offers),
      offers('U'),
      ...quietUpdate('U', [...modest, 'SHARED_RESOURCES']),
      offers('U'),
      ...quietUpdate('U', modest),
      offers('U'),
    ],
  }))

export const optingIn = family('opting-in', scenarios)
