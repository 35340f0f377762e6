// Random things that frameworks and an operator do: plain data, filled in from what is offered when its turn comes,
// so that the same list can be played against two masters. Nothing here is known to end a live master: no empty
// amounts, no id twice, no id again, and what destroys stands alone.
import fc from 'fast-check'

export type Command =
  | { do: 'ACCEPT'; by: number; refuse: boolean; operations: Draft[] }
  | { do: 'QUICK'; by: number; status: number; shared: boolean; pick: number }
  | { do: 'DESTROY'; by: number | 'operator'; pick: number }
  | { do: 'DECLINE'; by: number; refuse: boolean }
  | { do: 'KILL'; by: number; pick: number }
  | { do: 'OPERATE'; draft: Draft; role: number }
  | { do: 'REVIVE' | 'SUPPRESS' | 'RECONCILE' | 'LEAVE' | 'RETURN' | 'TEARDOWN'; by: number }

/** An operation whose details depend on the offer that it is for. */
export interface Draft {
  type: 'RESERVE' | 'REFINE' | 'UNRESERVE' | 'CREATE' | 'GROW' | 'SHRINK' | 'LAUNCH' | 'GROUP'
  size: number
  shared: boolean
  pick: number
  tasks: number
}

export const frameworkCount = 4

const draft: fc.Arbitrary<Draft> = fc.record({
  type: fc.constantFrom(
    ...(['RESERVE', 'RESERVE', 'CREATE', 'CREATE', 'CREATE', 'LAUNCH', 'LAUNCH'] as const),
    ...(['REFINE', 'UNRESERVE', 'GROW', 'SHRINK', 'GROUP'] as const),
  ),
  size: fc.constantFrom(8, 8, 16, 16, 16, 32, 32, 64, 64, 100_000),
  shared: fc.boolean(),
  pick: fc.nat(3),
  tasks: fc.integer({ min: 1, max: 2 }),
})

const by = fc.nat(frameworkCount - 1)
const pick = fc.nat(3)
const refuse = fc.boolean()
const of = <Name extends string>(name: Name) => fc.constant(name)

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: of('ACCEPT'),
      by,
      refuse,
      operations: fc.array(draft, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: of('QUICK'),
      by,
      status: fc.constantFrom(0, 3),
      shared: fc.boolean(),
      pick,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: of('DESTROY'), by: fc.oneof(by, of('operator')), pick }),
  },
  { weight: 2, arbitrary: fc.record({ do: of('DECLINE'), by, refuse }) },
  { weight: 2, arbitrary: fc.record({ do: of('KILL'), by, pick }) },
  { weight: 4, arbitrary: fc.record({ do: of('OPERATE'), draft, role: fc.nat(2) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom(
        ...(['REVIVE', 'REVIVE', 'REVIVE', 'REVIVE', 'SUPPRESS', 'RECONCILE'] as const),
        ...(['LEAVE', 'RETURN', 'RETURN', 'RETURN', 'TEARDOWN'] as const),
      ),
      by,
    }),
  },
)

/** The commands of one run; the same seed gives the same ones. */
export function commandsOf(seed: number, steps: number): Command[] {
  const list = fc.array(command, { minLength: steps, maxLength: steps, size: 'max' })
  const [commands = []] = fc.sample(list, { seed, numRuns: 1 })
  return commands
}
