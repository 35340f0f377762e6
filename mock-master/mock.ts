import type { MockState } from '../spec-schemas/types.ts'
import type { Cluster, Control } from './cluster.ts'
import type { ReceivedCall } from './http/calls.ts'
import type { Door } from './http/door.ts'
import type { JournalEntry } from './http/journal.ts'
import type { Master } from './master.ts'
import type { Listening, ListenOptions } from './server.ts'
import type { Duration, UntilOptions } from './until.ts'

/** Plain data to assert on: a copy of what is the case now. */
export type StateReaders = {
  /** `volumes()`, `tasks()`, `offers()`, `frameworks()`, `agents()`, `operations()`. */
  [Part in Exclude<keyof MockState, 'nowMs'>]: () => MockState[Part]
}

/** A mock of a Mesos master with its agents, and the ways to talk to it. */
export interface MockMaster extends StateReaders, Disposable {
  /** The master behind the door; another one after each `reset`. */
  readonly master: Master
  /** For reading only. */
  readonly cluster: Cluster
  /** Answers a request as a master would. Works for every path and never rejects. */
  fetch(request: Request): Promise<Response>
  /** The same for a request that is no Fetch request. */
  readonly door: Door
  /** Serves on a port; with `agents`, the agents at theirs as well, as far as those are free. */
  listen(options?: ListenOptions & { agents?: boolean }): Promise<Listening>

  /**
   * Moves the clock by milliseconds or a text such as `5s`; a real one goes on from there. Throws
   * where that is no duration.
   */
  advance(duration: Duration): void
  /** Resolves when nobody asks anything any more: a framework has reacted to what it was told. */
  settled(): Promise<void>
  /**
   * Lets time pass until `condition` gives something that is not undefined, null or false, and
   * resolves with it. Rejects when that is not the case `within` a minute of the mock's clock.
   */
  until<Found>(condition: () => Found, options?: UntilOptions): Promise<NonNullable<Found>>

  /** The latest requests and answers, as text. */
  journal(): JournalEntry[]
  /** The latest calls of frameworks, read. */
  calls(): ReceivedCall[]

  control(control: Control): void
  /** Back to the beginning: a new cluster, all streams closed. */
  reset(): void
  close(): void
}
