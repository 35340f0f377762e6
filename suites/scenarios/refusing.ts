// Frameworks refuse an offer in each of the ways there are: for as long as they say, for as long as is usual, with
// DECLINE or with an ACCEPT that does nothing. Another framework's offers show that the allocator is at work. Then one
// of them revives its role, and at last is suppressed and not any more.
import fc from 'fast-check'
import type { Scenario, Step } from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import {
  decline,
  dismiss,
  long,
  next,
  revive,
  sentinel,
  suppress,
  update,
} from './allocator-words.ts'
import { capable, offers } from './words.ts'

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    E: capable,
    F: capable,
    G: capable,
    seconds: long,
    negative: fc.constantFrom(-1, -0.5, -3600),
    order: fc.shuffledSubarray(['A', 'E', 'F', 'G'], { minLength: 4 }),
    wanted: fc.constantFrom('cpus', 'mem', 'disk'),
  })
  .map(({ E, F, G, seconds, negative, order, wanted }) => {
    const refuse: Record<string, Step> = {
      A: decline('A', seconds),
      E: answer('E', 'ACCEPT', { operations: [], filters: { refuse_seconds: seconds } }),
      F: answer('F', 'DECLINE', {}),
      G: answer('G', 'DECLINE', { filters: { refuse_seconds: negative } }),
    }
    const refusals = order.flatMap((by) => [
      revive(by),
      next(by),
      ...[refuse[by]].filter((one) => one !== undefined),
    ])
    return {
      version: 1,
      arena: { cpus: 0.25, mem: 64, disk: 32 },
      frameworks: {
        A: {},
        E: { ...E, roles: ['-e'] },
        F: { ...F, roles: ['-f'] },
        G: { ...G, roles: ['-g'] },
        H: { roles: ['-h'], offer_filters: { '-h': least(wanted, 1e6) } },
        S: { roles: ['-s'], offer_filters: { '-s': least('cpus', 0.2) } },
      },
      steps: [
        revive('H'),
        ...refusals,
        ...sentinel('S'),
        ...dismiss('S'),
        offers('A'),
        decline('A', seconds),
        suppress('A'),
        update('A'),
        ...sentinel('S'),
        next('A'),
        offers('S'),
      ],
    }
  })

/** Answers the offer that is held. */
function answer(by: string, type: 'ACCEPT' | 'DECLINE', more: object): Step {
  const offer_ids = [{ value: '{offer_id}' }]
  return { do: 'CALL', by, call: { type, [type.toLowerCase()]: { offer_ids, ...more } } }
}

function least(name: string, value: number) {
  return { min_allocatable_resources: { quantities: [{ quantities: { [name]: { value } } }] } }
}

export const refusing = family('refusing', scenarios)
