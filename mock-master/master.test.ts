import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Master } from './master.ts'
import { type Command, command } from './testing/commands.ts'
import { Player } from './testing/player.ts'

const start = (seed = 1) => new Master({ clock: 'virtual', checks: true, seed, agents: [{}, {}] })

function play(commands: readonly Command[], seed?: number): Player {
  const player = new Player(start(seed))
  for (const each of commands) player.play(each)
  return player
}

describe('whatever frameworks and operators do', () => {
  test('the invariants hold after every step', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(command, { minLength: 60, maxLength: 160, size: 'max' }), (commands) => {
        play(commands)
      }),
      { numRuns: 120 },
    )
  })

  test('the same seed gives the same events, byte for byte', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60, size: 'max' }), fc.nat(), (commands, seed) => {
        const [one, other] = [play(commands, seed), play(commands, seed)]
        const log = ({ frameworks }: Player) => JSON.stringify(frameworks.map((f) => f.events))
        expect(log(one)).toBe(log(other))
      }),
      { numRuns: 30 },
    )
  })
})

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
