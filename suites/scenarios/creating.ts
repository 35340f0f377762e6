// A framework or the operator makes volumes of reserved disk, shared and not, in every documented shape, and looks at
// the offer that follows; the same on disk that is not reserved.
import fc from 'fast-check'
import type { Scenario } from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { ask, capable, create, offers, volume, way } from './words.ts'

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    A: capable,
    how: way,
    shared: volume('v1'),
    plain: volume('v2', { shared: false }),
    unreserved: volume('v3', { reserved: false }),
    sharedFirst: fc.boolean(),
  })
  .map(({ A, how, shared, plain, unreserved, sharedFirst }) => ({
    version: 1,
    frameworks: { A },
    steps: [
      offers('A'),
      create(how, 'A', sharedFirst ? shared : plain),
      offers('A'),
      create(how, 'A', sharedFirst ? plain : shared),
      offers('A'),
      ask(how, 'A', { type: 'CREATE', volumes: [unreserved] }),
      offers('A'),
    ],
  }))

export const creating = family('creating', scenarios)
