export const heartbeatIntervalMs = 15_000

/**
 * When each stream is due its next heartbeat. The first is always the earliest: all wait equally long,
 * and who has had one goes to the end.
 */
export class Heartbeats<Stream> {
  readonly #dueMs = new Map<Stream, number>()

  start(stream: Stream, nowMs: number): void {
    this.#dueMs.delete(stream)
    this.#dueMs.set(stream, nowMs + heartbeatIntervalMs)
  }

  stop(stream: Stream): void {
    this.#dueMs.delete(stream)
  }

  clear(): void {
    this.#dueMs.clear()
  }

  /** Infinity when there is no stream. */
  get nextMs(): number {
    return this.#dueMs.values().next().value ?? Number.POSITIVE_INFINITY
  }

  /** The streams that are due; each of them begins to wait anew. */
  take(nowMs: number): Stream[] {
    const due: Stream[] = []
    for (const [stream, dueMs] of this.#dueMs) {
      if (dueMs > nowMs) break
      due.push(stream)
    }
    for (const stream of due) this.start(stream, nowMs)
    return due
  }
}
