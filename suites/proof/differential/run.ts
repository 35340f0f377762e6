// One differential run: the same commands on two masters, side by side, and once more when they differ.
import type { CreateOptions } from '../../../mock-master/index.ts'
import { defaultLimits, type Target } from '../../harness/target.ts'
import { type Command, commandsOf } from './commands.ts'
import { compare, type Difference } from './compare.ts'
import { play } from './play.ts'
import type { Beat } from './player.ts'
import type { Pace } from './stage.ts'
import { twinOf } from './twin.ts'

export interface Run {
  seed: number
  steps: number
  /** How many statuses of each state there were. */
  counts: ReadonlyMap<string, number>
  difference?: Difference
  /** Whether the second try differed at the same beat; a real master's clock is not ours. */
  isStable?: boolean
}

export const targetAt = (url: string): Target => ({
  url,
  fetch: (input, init) => fetch(input, init),
  limits: { ...defaultLimits, callMs: 15_000, maxEntries: 100_000 },
})

/** Roles are never used twice: a master may remember what it gave to whom. */
let plays = 0

export async function runOnce(
  target: Target,
  seed: number,
  steps: number,
  options: CreateOptions = {},
): Promise<Run> {
  const commands = commandsOf(seed, steps)
  const first = await difference(target, commands, options)
  if (first instanceof Map) return { seed, steps, counts: first }
  const second = await difference(target, commands.slice(0, first.at), options)
  const again = second instanceof Map ? undefined : second
  const counts = new Map<string, number>()
  return { seed, steps, counts, difference: again ?? first, isStable: again?.at === first.at }
}

async function difference(
  target: Target,
  commands: readonly Command[],
  options: CreateOptions,
): Promise<Difference | Map<string, number>> {
  const { master, allocationIntervalMs } = await twinOf(target, options)
  const { url, close } = await master.listen({ port: 0 })
  const prefix = `d${process.pid}-${plays++}-`
  const pace: Pace = { quietMs: Math.max(4 * allocationIntervalMs, 40), patienceMs: 15_000 }
  try {
    const [one, other] = await Promise.all([
      play(target, commands, prefix, pace),
      play(targetAt(url), commands, prefix, pace),
    ])
    return compare(one, other) ?? countsOf(one)
  } finally {
    await close()
    master.close()
  }
}

function countsOf(beats: readonly Beat[]): Map<string, number> {
  const counts = new Map<string, number>()
  const states = JSON.stringify(beats.at(-1)?.snapshot.told).matchAll(/"((?:TASK|OPERATION)_\w+)/g)
  for (const [, state = ''] of states) counts.set(state, (counts.get(state) ?? 0) + 1)
  return counts
}
