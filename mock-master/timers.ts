import type { Cluster } from './cluster.ts'

/** Something that happens at a time of the cluster's clock. Equal times run in the order they were set. */
export interface Timer {
  readonly dueMs: number
  readonly sequence: number
  readonly run: (cluster: Cluster) => void
  cancelled: boolean
}

/** Fewer timers are not worth a look for cancelled ones. */
const fewTimers = 64

/** A binary heap of timers; cancelled ones are dropped when they surface, or when they may be half of it. */
export class Timers {
  #heap: Timer[] = []
  #sequence = 0
  #sweepAt = fewTimers

  /** Cancelled ones that are still there included. */
  get size(): number {
    return this.#heap.length
  }

  set(dueMs: number, run: (cluster: Cluster) => void): Timer {
    if (this.#heap.length >= this.#sweepAt) this.#sweep()
    const timer: Timer = { dueMs, sequence: this.#sequence++, run, cancelled: false }
    this.#heap.push(timer)
    this.#rise(this.#heap.length - 1)
    return timer
  }

  /** When the next timer is due; undefined when none is set. */
  nextDueMs(): number | undefined {
    this.#dropCancelled()
    return this.#heap[0]?.dueMs
  }

  takeDue(nowMs: number): Timer | undefined {
    this.#dropCancelled()
    const first = this.#heap[0]
    if (first === undefined || first.dueMs > nowMs) return undefined
    return this.#pop()
  }

  /** An offer can be refused for a year and asked for again at once: such timers would never surface. */
  #sweep(): void {
    const left = this.#heap.filter(({ cancelled }) => !cancelled)
    // What is sorted is a heap.
    this.#heap = left.sort((one, other) => (isBefore(one, other) ? -1 : 1))
    this.#sweepAt = Math.max(2 * left.length, fewTimers)
  }

  #dropCancelled(): void {
    while (this.#heap[0]?.cancelled) this.#pop()
  }

  #pop(): Timer | undefined {
    const first = this.#heap[0]
    const last = this.#heap.pop()
    if (last !== undefined && last !== first) {
      this.#heap[0] = last
      this.#sink(0)
    }
    return first
  }

  #rise(start: number): void {
    let at = start
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#swapIfBefore(at, parent)) return
      at = parent
    }
  }

  #sink(start: number): void {
    let at = start
    for (;;) {
      let child = at * 2 + 1
      const left = this.#heap[child]
      const right = this.#heap[child + 1]
      if (left === undefined) return
      if (right !== undefined && isBefore(right, left)) child += 1
      if (!this.#swapIfBefore(child, at)) return
      at = child
    }
  }

  #swapIfBefore(one: number, other: number): boolean {
    const first = this.#heap[one]
    const second = this.#heap[other]
    if (first === undefined || second === undefined || !isBefore(first, second)) return false
    this.#heap[one] = second
    this.#heap[other] = first
    return true
  }
}

const isBefore = (one: Timer, other: Timer): boolean =>
  one.dueMs < other.dueMs || (one.dueMs === other.dueMs && one.sequence < other.sequence)
