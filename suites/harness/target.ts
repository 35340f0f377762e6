// What is judged: an address and a way to reach it. Nothing else is known of a target, so that a mock in this
// process, a mock behind msw and a cluster in a data centre are the same to every play.

export interface Target {
  /** Base address of the master, such as `http://127.0.0.1:5050`. */
  readonly url: string
  /** The built-in fetch will do, and so will anything that answers with the same few things. */
  readonly fetch: (input: string, init: RequestInit) => Promise<Reply>
  /** Sent with every request: credentials and whatever else the target wants. Never recorded. */
  readonly headers?: Record<string, string>
  /** Who the target takes us for: with authentication, frameworks and volumes must name nobody else. */
  readonly principal?: string
  /** False for a master that is too old to report on operations: they are sent without ids then. */
  readonly reportsOperations?: boolean
  readonly limits: Limits
}

/** As much of a Response as a play reads. */
export interface Reply {
  readonly status: number
  readonly headers: { get(name: string): string | null; has(name: string): boolean }
  readonly body: AsyncIterable<Uint8Array> | null
}

/** How long and how much is put up with before a target's silence or flood is an answer in itself. */
export interface Limits {
  /** One request, until its answer is read. */
  readonly callMs: number
  /** What a play awaits after a call: an offer, a status. */
  readonly awaitMs: number
  /** One play, from its arena to the end of its clean-up. */
  readonly playMs: number
  /** The longest record of an event stream, and the longest body of an answer. */
  readonly maxBytes: number
  /** The most entries that one play records, and the most bytes of events. */
  readonly maxEntries: number
  readonly maxPlayBytes: number
}

export const defaultLimits: Limits = {
  callMs: 5_000,
  awaitMs: 10_000,
  playMs: 60_000,
  maxBytes: 32 * 1024 * 1024,
  maxEntries: 5_000,
  maxPlayBytes: 64 * 1024 * 1024,
}

/** The harness failed, or the target cannot be used as one: never the breach of a rule. */
export class HarnessError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'HarnessError'
  }
}

/** A request to which nobody answered. */
export class NoAnswer extends HarnessError {}
