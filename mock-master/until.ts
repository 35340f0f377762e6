import { type Duration, msOf } from './duration.ts'
import type { Master } from './master.ts'

/** A mock whose clock is virtual, as far as waiting for it needs it. */
export interface Waiting {
  readonly master: Master
  readonly isVirtual: boolean
  /** How many requests there have been. */
  readonly requests: () => number
}

export interface UntilOptions {
  /** On the mock's clock; a minute unless said otherwise. */
  within?: Duration
}

/**
 * Lets time pass until `condition` gives something, and resolves with that. A virtual clock goes from
 * one thing that is due to the next, and a framework has its say in between; a real one is waited for.
 */
export async function until<Found>(
  waiting: Waiting,
  condition: () => Found,
  { within = '1min' }: UntilOptions = {},
): Promise<NonNullable<Found>> {
  const lastMs = nowMs(waiting) + msOf(within, 'within')
  for (;;) {
    await settled(waiting)
    const found = condition()
    if (found !== undefined && found !== null && found !== false) return found
    const leftMs = lastMs - nowMs(waiting)
    if (leftMs <= 0) throw new Error(`not within ${within}: ${condition}`)
    const { master, isVirtual } = waiting
    if (isVirtual) master.advance(Math.min(toNextMs(master), leftMs))
    else await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
}

const pollMs = 10

const nowMs = ({ master, isVirtual }: Waiting): number =>
  isVirtual ? master.cluster.now : Date.now()

/** At least a millisecond, lest time stand still. */
const toNextMs = ({ nextDueMs, cluster }: Master): number => Math.max(nextDueMs - cluster.now, 1)

/** After this many turns of the event loop without a request nobody seems to be about to send one. */
const stillTurns = 5
/** A framework that never stops asking is not waited for. */
const mostTurns = 1000

/** Resolves when whoever heard of something has reacted to it, and no request comes any more. */
export async function settled(waiting: Waiting): Promise<void> {
  let before = waiting.requests()
  for (let turns = 0, still = 0; still < stillTurns && turns < mostTurns; turns++) {
    await turn()
    const now = waiting.requests()
    still = now === before ? still + 1 : 0
    before = now
  }
}

/** Timers, sockets and promises all had their turn. */
const turn = (): Promise<void> =>
  new Promise((resolve) => setTimeout(() => setImmediate(resolve), 0))
