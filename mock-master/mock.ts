// For whoever uses these types without that library: a `Disposable` is all that is needed of it.
/// <reference lib="esnext.disposable" preserve="true" />
import type { Fault, History, MockFault, MockState } from '../spec-schemas/types.ts'
import type { Cluster, Control } from './cluster.ts'
import type { Duration } from './duration.ts'
import type { FaultHandle } from './faults/handle.ts'
import type { ReceivedCall } from './http/calls.ts'
import type { Door } from './http/door.ts'
import type { JournalEntry } from './http/journal.ts'
import type { Snapshot } from './input-log.ts'
import type { Master } from './master.ts'
import type { Listening, ListenOptions } from './server.ts'
import type { UntilOptions } from './until.ts'

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
  /**
   * All that frameworks and operators sent and frameworks were told since the beginning, or the
   * latest reset or restore, for `judgeFramework`: of one framework, by its name or its id, or of
   * everybody.
   */
  history(framework?: string): History

  /**
   * Lets something go wrong, by name, within a scope, a number of times.
   *
   * @example
   * const lost = master.fault({ fault: 'lose-update', state: 'TASK_FINISHED', times: 2 })
   * // …
   * expect(lost.struck).toBe(2)
   * @throws FaultError where there is no such fault, or nothing that it could strike at once.
   */
  fault(fault: Fault): FaultHandle
  /** The faults that were added, those that are spent included. */
  faults(): MockFault[]

  /**
   * This moment, to go back to with `restore` as often as needed.
   *
   * @throws Error when more has happened than is kept, or where commands run for real.
   */
  snapshot(): Snapshot
  /**
   * Back to a moment of this mock, with its clock. All streams end, as when another master takes over:
   * frameworks subscribe again with their ids and find their tasks and volumes as they were then.
   */
  restore(snapshot: Snapshot): void
  control(control: Control): void
  /** Back to the beginning: a new cluster, all streams closed. */
  reset(): void
  close(): void
}
