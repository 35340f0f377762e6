// A shared volume, a framework of another role that would have it, and a task for another agent.
import fc from 'fast-check'
import type { Scenario } from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { capable, create, launch, offers, user, volume, way } from './words.ts'

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    A: capable,
    how: way,
    shared: volume('v1'),
    used: fc.boolean(),
    claims: fc.boolean(),
    elsewhere: fc.constantFrom('elsewhere', '00000000-0000-4000-8000-000000000000-S99'),
  })
  .map(({ A, how, shared, used, claims, elsewhere }) => ({
    version: 1,
    frameworks: { A, C: { roles: ['-other'] } },
    steps: [
      create(how, 'A', shared),
      ...(used ? [launch('A', user('t1', 'v1'))] : []),
      offers('A'),
      offers('C'),
      ...(claims ? [launch('C', user('t2', 'v1'))] : []),
      launch('A', { ...user('t3', 'v1'), agent: elsewhere }),
      offers('A'),
    ],
  }))

export const keepingApart = family('keeping-apart', scenarios)
