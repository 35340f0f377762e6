// What a framework leaves of an offer, with long filters: after tasks that use nothing shared, after tasks on a shared
// volume, after a new volume; and what others are offered of it, be they able to see shared volumes or not.
import fc from 'fast-check'
import type { Scenario, Step, TaskSpec } from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { decline, dismiss, long, next, sentinel } from './allocator-words.ts'
import { capable, create, incapable, offers, user, volume } from './words.ts'

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    A: capable,
    B: capable,
    N: incapable,
    shared: volume('v1'),
    plain: volume('v4', { shared: false, size: 8 }),
    second: volume('v2'),
    third: volume('v3'),
    operator: fc.constantFrom('v1' as const, 'form' as const),
    seconds: long,
  })
  .map(({ A, B, N, shared, plain, second, third, operator, seconds }) => {
    const start = (...tasks: TaskSpec[]): Step => ({
      do: 'ACCEPT',
      by: 'A',
      operations: [{ type: 'LAUNCH', tasks }],
      refuse_seconds: seconds,
    })
    return {
      version: 1,
      arena: { cpus: 1, mem: 256, disk: 192 },
      frameworks: { A, B, N, S: { roles: ['-s'] } },
      steps: [
        create('accept', 'A', shared, plain),
        offers('A'),
        start(user('t1')),
        ...sentinel('S'),
        ...dismiss('S'),
        offers('B'),
        start(user('t2', 'v1')),
        ...sentinel('S'),
        next('A'),
        ...dismiss('S'),
        decline('A', seconds),
        create(operator, 'A', second),
        ...sentinel('S'),
        next('A'),
        ...dismiss('S'),
        offers('N'),
        decline('N', seconds),
        create(operator, 'A', third),
        ...sentinel('S'),
        offers('A'),
      ],
    }
  })

export const leaving = family('leaving', scenarios)
