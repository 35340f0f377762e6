import type { Cluster } from '../cluster.ts'
import type { Timer } from '../timers.ts'

const firstMs = 10_000
const longestMs = 600_000

/** Something that an agent says again and again until it is acknowledged. */
export class Retry {
  readonly #say: (cluster: Cluster) => void
  #timer: Timer | undefined
  #delayMs = firstMs

  constructor(say: (cluster: Cluster) => void) {
    this.#say = say
  }

  start(cluster: Cluster): void {
    this.#say(cluster)
    this.#timer = cluster.timers.set(cluster.now + this.#delayMs, (later) => {
      this.#delayMs = Math.min(this.#delayMs * 2, longestMs)
      this.start(later)
    })
  }

  stop(): void {
    if (this.#timer !== undefined) this.#timer.cancelled = true
  }

  /** Says it at once, e.g. because the agent is back, and begins to wait anew. */
  again(cluster: Cluster): void {
    this.stop()
    this.#delayMs = firstMs
    this.start(cluster)
  }
}
