// A framework and the operator make volumes of reserved disk, shared and not, each in one of the three ways there are,
// in every documented shape, and look at the offer that follows; the same on disk that is not reserved. The subscription
// is a step of its own so that the state is known before the first volume.
import fc from 'fast-check'
import type { Scenario } from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { ask, capable, create, offers, volume, way, ways } from './words.ts'

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    A: capable,
    order: ways,
    shared: volume('v1'),
    plain: volume('v2', { shared: false }),
    third: fc.boolean().chain((shared) => volume('v3', { shared })),
    unreserved: volume('v4', { reserved: false }),
    how: way,
  })
  .map(({ A, order, shared, plain, third, unreserved, how }) => ({
    version: 1,
    frameworks: { A },
    steps: [
      { do: 'SUBSCRIBE', by: 'A' },
      offers('A'),
      create(order[0], 'A', shared),
      offers('A'),
      create(order[1], 'A', plain),
      offers('A'),
      create(order[2], 'A', third),
      ask(how, 'A', { type: 'CREATE', volumes: [unreserved] }),
      offers('A'),
    ],
  }))

export const creating = family('creating', scenarios)
