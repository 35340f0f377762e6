// What frameworks did, read from a history once and from front to back: their subscriptions, the offers that they held,
// the operations and tasks that they asked for, what they were told of these and what they acknowledged.
//
// A framework hears an event later than the master sends it, and a call may have been under way meanwhile. So nobody is
// blamed for not having heeded what there is no proof of having been heard: see `knows`.
import type { Entry, History, OfferOperation, Resource } from '../../spec-schemas/types.ts'
import { type At, never } from '../harness/timeline.ts'
import { fold } from './fold.ts'

export type CallEntry = Extract<Entry, { type: 'CALL' }>
export type Payload = Record<string, unknown>

/** One subscription, from its SUBSCRIBE to the end of its stream. */
export interface Session {
  who: string
  at: At
  ms: number
  /** The framework id that it was opened with: one that comes back. */
  givenId?: string
  /** As the master gave it; absent until it did. */
  id?: string
  streamId?: string
  subscribedAt: At
  /** When an ERROR was told on it. */
  errorAt: At
  endedAt: At
  endedBy?: 'master' | 'framework'
}

/** What a framework says of itself, by SUBSCRIBE or UPDATE_FRAMEWORK. */
export interface Introduction {
  who: string
  at: At
  info: Payload
  capabilities: ReadonlySet<string>
}

export interface HeldOffer {
  who: string
  at: At
  ms: number
  id: string
  agent: string
  role: string
  resources: Resource[]
  /** The calls that name it. */
  answeredAt: At[]
  rescindedAt: At
  /** The stream that it came on; when that ends, so does the offer. */
  session: Session | undefined
}

export interface Asked {
  who: string
  at: At
  ms: number
  agent: string
  /** Its place in its ACCEPT. */
  index: number
  type: string
  operation: Payload
  /** The volumes that it names, those of its tasks and executors included. */
  volumes: Resource[]
  id?: string
  /** The offers that its ACCEPT names, as far as they were seen. */
  offers: HeldOffer[]
  /** `refused` by the answer or by a status that the framework was sent. */
  outcome: 'finished' | 'refused' | 'unknown'
  state?: string
  toldAt: At
}

export interface LaunchedTask {
  who: string
  at: At
  ms: number
  agent: string
  id: string
  volumes: Resource[]
  runningAt: At
  /** When the framework was sent that it is over. */
  endedAt: At
}

/** A status that was sent, perhaps again and again. */
export interface Status {
  who: string
  kind: 'task' | 'operation'
  /** Of the task or the operation. */
  id: string
  agent: string
  state: string
  uuid?: string
  /** Every time that it was sent. */
  sent: { at: At; ms: number }[]
  acknowledgedAt: At
}

export interface Acts {
  sessions: Session[]
  introductions: Introduction[]
  offers: HeldOffer[]
  asked: Asked[]
  tasks: LaunchedTask[]
  statuses: Status[]
  /** Every call of a framework but SUBSCRIBE. */
  calls: CallEntry[]
  /** For each call, the last event that it proves its framework to have read. */
  read: Map<At, At>
}

export class Conduct {
  readonly history: History
  readonly #acts: Acts
  /** How long an event may be under way before it counts as heard, and an answer before it counts as missing. */
  readonly patienceMs: number

  constructor(history: History) {
    this.history = history
    this.#acts = fold(history)
    this.patienceMs = history.clock === 'virtual' ? Number.POSITIVE_INFINITY : 1_000
  }

  get entries(): readonly Entry[] {
    return this.history.entries
  }

  get sessions(): readonly Session[] {
    return this.#acts.sessions
  }

  get offers(): readonly HeldOffer[] {
    return this.#acts.offers
  }

  get asked(): readonly Asked[] {
    return this.#acts.asked
  }

  get tasks(): readonly LaunchedTask[] {
    return this.#acts.tasks
  }

  get statuses(): readonly Status[] {
    return this.#acts.statuses
  }

  get calls(): readonly CallEntry[] {
    return this.#acts.calls
  }

  /** Operations of a type, by whatever framework. */
  operations(...types: OfferOperation['type'][]): Asked[] {
    return this.asked.filter(({ type }) => types.some((one) => one === type))
  }

  /** Every framework that subscribed. */
  get frameworks(): string[] {
    return [...new Set(this.sessions.map(({ who }) => who))]
  }

  get introductions(): readonly Introduction[] {
    return this.#acts.introductions
  }

  /** What a framework had said of itself before `at`. */
  introduction(who: string, at: At): Introduction | undefined {
    return this.introductions.findLast((one) => one.who === who && one.at < at)
  }

  /** Whether who sent the call at `at` had certainly read an event: it names a later one, or time enough had passed. */
  knows(at: At, event: At): boolean {
    if (event >= at) return false
    const read = this.#acts.read.get(at) ?? -1
    return event <= read || this.msAt(at) - this.msAt(event) >= this.patienceMs
  }

  msAt(at: At): number {
    return this.entries[at]?.ms ?? 0
  }

  /** The time of the last entry. */
  get endMs(): number {
    return Math.max(0, ...this.entries.slice(-1).map(({ ms }) => ms ?? 0))
  }

  /** Tasks that were sent before `at`, and of whose end their framework had been sent nothing. */
  unfinished(at: At): LaunchedTask[] {
    return this.tasks.filter((task) => task.at < at && at < task.endedAt)
  }
}

export { type At, never }
