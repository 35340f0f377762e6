import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Master } from './master.ts'
import { type Command, command } from './testing/commands.ts'
import type { TestFramework } from './testing/framework.ts'
import { Player } from './testing/player.ts'

const start = (seed = 1) => new Master({ clock: 'virtual', checks: true, seed, agents: [{}, {}] })

function play(commands: readonly Command[], seed?: number): Player {
  const player = new Player(start(seed))
  for (const each of commands) player.play(each)
  return player
}

/** Every event that anybody was told, frameworks and operators. */
function logOf(commands: readonly Command[], seed: number): string {
  const master = start(seed)
  const told: unknown[] = []
  master.operatorSubscribe({ send: (event) => void told.push(event), close: () => {} })
  const player = new Player(master)
  for (const each of commands) player.play(each)
  return JSON.stringify([told, player.frameworks.map(({ events }) => events)])
}

describe('whatever frameworks and operators do', () => {
  test('the invariants hold after every step', { timeout: 120_000 }, () => {
    const seen = new Map<string, number>()
    let steps = 0
    fc.assert(
      fc.property(fc.array(command, { minLength: 60, maxLength: 160, size: 'max' }), (commands) => {
        const { frameworks } = play(commands)
        steps += commands.length
        for (const what of frameworks.flatMap(({ events }) => events.map(kindOf))) {
          seen.set(what, (seen.get(what) ?? 0) + 1)
        }
      }),
      { numRuns: 120 },
    )
    // Steps that come to nothing prove nothing.
    expect(steps).toBeGreaterThanOrEqual(10_000)
    for (const what of mustHappen) expect(seen.get(what) ?? 0, what).toBeGreaterThan(5)
  })

  test('the same seed gives the same events, byte for byte', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60, size: 'max' }), fc.nat(), (commands, seed) => {
        expect(logOf(commands, seed)).toBe(logOf(commands, seed))
      }),
      { numRuns: 30 },
    )
  })
})

const mustHappen = [
  'SUBSCRIBED',
  'OFFERS',
  'RESCIND',
  'FAILURE',
  'OPERATION_FINISHED',
  'OPERATION_ERROR',
  'TASK_RUNNING',
  'TASK_FINISHED',
  'TASK_FAILED',
  'TASK_KILLED',
  'TASK_LOST',
]

function kindOf(event: TestFramework['events'][number]): string {
  if (event.type === 'UPDATE') return event.update.status.state
  if (event.type !== 'UPDATE_OPERATION_STATUS') return event.type
  return event.update_operation_status.status.state
}

test('a real clock that was moved goes on from there', async () => {
  const master = new Master({ flags: { allocationIntervalMs: 5 } })
  master.advance(60_000)
  const { cluster } = master
  expect(cluster.now - Date.now()).toBeGreaterThan(50_000)
  const { runs } = cluster.allocator
  await expect.poll(() => cluster.now - Date.now()).toBeGreaterThan(59_000)
  await expect.poll(() => cluster.allocator.runs).toBeGreaterThan(runs + 2)
  master.close()
})
