import fc from 'fast-check'
import type { Fault } from '../../spec-schemas/types.ts'

/** Random things that frameworks, operators and the world do; plain data, so that they shrink. */
export type Command =
  | { do: 'SUBSCRIBE' | 'DISCONNECT' | 'REVIVE' | 'SUPPRESS' | 'TEARDOWN' | 'DECLINE'; by: number }
  | { do: 'ACCEPT'; by: number; merge: boolean; of: number; refuse: number; operations: Draft[] }
  | { do: 'KILL'; by: number; task: number }
  | { do: 'OPERATE'; draft: Draft; agent: number }
  | { do: 'WORLD'; what: 'ADD' | 'DISCONNECT' | 'STOP' | 'RETURN' | 'LOSE'; agent: number }
  | { do: 'QUOTA'; role: number; cpus: number }
  | { do: 'ADVANCE'; ms: number }
  | { do: 'FAULT'; fault: Fault }

/** An operation whose details are filled in from what is offered when its turn comes. */
export interface Draft {
  type: 'RESERVE' | 'UNRESERVE' | 'CREATE' | 'DESTROY' | 'GROW' | 'SHRINK' | 'LAUNCH' | 'GROUP'
  id: number
  size: number
  shared: boolean
  role: number
  tasks: number
}

export const roles = ['a', 'a/x', 'b']
export const frameworkCount = 3

const draft: fc.Arbitrary<Draft> = fc.record({
  type: fc.constantFrom(
    'RESERVE',
    'UNRESERVE',
    'CREATE',
    'DESTROY',
    'GROW',
    'SHRINK',
    'LAUNCH',
    'GROUP',
  ),
  id: fc.nat(2),
  size: fc.constantFrom(0, 8, 16, 16, 32, 100_000),
  shared: fc.boolean(),
  role: fc.nat(2),
  tasks: fc.integer({ min: 1, max: 3 }),
})

const by = fc.nat(frameworkCount - 1)
const agent = fc.nat(2)

export const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('SUBSCRIBE', 'DISCONNECT', 'REVIVE', 'SUPPRESS', 'TEARDOWN', 'DECLINE'),
      by,
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('ACCEPT' as const),
      by,
      merge: fc.boolean(),
      of: fc.nat(5),
      refuse: fc.constantFrom(0, 0, 5),
      operations: fc.array(draft, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('KILL' as const), by, task: fc.nat(30) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('OPERATE' as const), draft, agent }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('WORLD' as const),
      what: fc.constantFrom('ADD', 'DISCONNECT', 'STOP', 'RETURN', 'LOSE'),
      agent,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('QUOTA' as const), role: fc.nat(2), cpus: fc.nat(9) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('ADVANCE' as const),
      ms: fc.constantFrom(1, 3, 100, 1000, 1000, 12_000),
    }),
  },
)

const times = fc.constantFrom<number | 'always'>(1, 2, 'always')
const scope = fc.record(
  { role: fc.constantFrom(...roles), after: fc.nat(2), times },
  { requiredKeys: [] },
)
const waiting = fc.record({
  on: fc.constantFrom('ACCEPT', 'OFFERS', 'UPDATE', 'ACKNOWLEDGE'),
  times: fc.constantFrom(1, 2),
})
const late = fc.constantFrom(1, 50, 3000)

/** Faults of every kind but mutants, which may break what is asserted. */
const fault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 1, arbitrary: scope.map((rest): Fault => ({ fault: 'refuse-operation', ...rest })) },
  { weight: 1, arbitrary: scope.map((rest): Fault => ({ fault: 'drop-operation', ...rest })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(scope, late)
      .map(([rest, by]): Fault => ({ fault: 'delay-offers', by, ...rest })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(scope, late)
      .map(([rest, by]): Fault => ({ fault: 'slow-events', by, ...rest })),
  },
  {
    weight: 1,
    arbitrary: scope.map(({ role: _role, ...rest }): Fault => ({ fault: 'lose-update', ...rest })),
  },
  { weight: 1, arbitrary: scope.map((rest): Fault => ({ fault: 'rescind-offer', ...rest })) },
  { weight: 1, arbitrary: scope.map((rest): Fault => ({ fault: 'duplicate-events', ...rest })) },
  { weight: 1, arbitrary: scope.map((rest): Fault => ({ fault: 'race-destroy', ...rest })) },
  fc
    .option(waiting, { nil: undefined })
    .chain((rest) =>
      fc.constantFrom<Fault>(
        { fault: 'cut-stream', ...rest },
        { fault: 'fail-over', ...rest },
        { fault: 'lose-agent', for: '3s', ...rest },
        { fault: 'steal-volume', for: '3s', ...rest },
      ),
    ),
)

/** The same where things go wrong on purpose as well. */
export const commandOrMishap: fc.Arbitrary<Command> = fc.oneof(
  { weight: 14, arbitrary: command },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('FAULT' as const), fault }) },
)
