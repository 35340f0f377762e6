import type { Input } from './cluster.ts'

/** What a master was told, in order. With its seed that is all it takes to get to the same state again. */

/** A stream id that was drawn is chance that was used up. */
export type LoggedInput = Input | { type: 'STREAM_ID' }

/** A moment of a master, to go back to. */
export interface Snapshot {
  /** On the cluster's clock. */
  readonly nowMs: number
  readonly startMs: number
  readonly inputs: readonly LoggedInput[]
}

/** A mock that serves for days does not keep everything that it was ever asked. */
const MAX_INPUTS = 50_000

export class InputLog {
  readonly #startMs: number
  #inputs: LoggedInput[] | undefined = []
  /** Time passes far more often than anything happens, so that only how far it went is kept. */
  #toMs: number | undefined

  constructor(startMs: number) {
    this.#startMs = startMs
  }

  add(input: LoggedInput): void {
    if (input.type === 'ADVANCE') {
      this.#toMs = input.toMs
      return
    }
    this.#flush()
    this.#inputs?.push(input)
    if ((this.#inputs?.length ?? 0) > MAX_INPUTS) this.#inputs = undefined
  }

  /** Undefined when there have been too many inputs to keep. */
  snapshot(nowMs: number): Snapshot | undefined {
    this.#flush()
    return this.#inputs && { nowMs, startMs: this.#startMs, inputs: [...this.#inputs] }
  }

  #flush(): void {
    if (this.#toMs === undefined) return
    this.#inputs?.push({ type: 'ADVANCE', toMs: this.#toMs })
    this.#toMs = undefined
  }
}
