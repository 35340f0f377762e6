// A shared volume and frameworks of other roles: beside the volume's role, and below it.
import fc from 'fast-check'
import type { Scenario } from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { capable, create, launch, offers, user, volume, way } from './words.ts'

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({ A: capable, how: way, shared: volume('v1'), used: fc.boolean(), claims: fc.boolean() })
  .map(({ A, how, shared, used, claims }) => ({
    version: 1,
    frameworks: { A, C: { roles: ['-other'] } },
    steps: [
      create(how, 'A', shared),
      ...(used ? [launch('A', user('t1', 'v1'))] : []),
      offers('A'),
      offers('C'),
      ...(claims ? [launch('C', user('t2', 'v1'))] : []),
      offers('A'),
    ],
  }))

export const keepingApart = family('keeping-apart', scenarios)
