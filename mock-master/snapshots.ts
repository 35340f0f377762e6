import type { Snapshot } from './input-log.ts'

/** The moments of one mock that it can go back to. */
export class Snapshots {
  readonly #mock: Mock
  /** Only the mock's own: the inputs of another would lead elsewhere. */
  readonly #own = new WeakSet<Snapshot>()
  readonly #named = new Map<string, Snapshot>()
  #next = 1

  constructor(mock: Mock) {
    this.#mock = mock
  }

  take(): Snapshot {
    const snapshot = this.#mock.take()
    if (snapshot === undefined) {
      throw new SnapshotError(
        'expecting a mock that runs no commands for real and has had less than 50,000 calls',
      )
    }
    this.#own.add(snapshot)
    return snapshot
  }

  restore(snapshot: Snapshot): void {
    if (!this.#own.has(snapshot)) throw new SnapshotError('expecting a snapshot of this mock')
    this.#mock.restore(snapshot)
  }

  /** The same by a name, for those who cannot hold a snapshot in their hands. */
  takeNamed(given?: string): { name: string; snapshot: Snapshot } {
    const name = given ?? `snapshot-${this.#next++}`
    const snapshot = this.take()
    this.#named.set(name, snapshot)
    return { name, snapshot }
  }

  /** Undefined when there is none of that name. */
  restoreNamed(name: string): Snapshot | undefined {
    const snapshot = this.#named.get(name)
    if (snapshot !== undefined) this.restore(snapshot)
    return snapshot
  }

  get named(): ReadonlyMap<string, Snapshot> {
    return this.#named
  }
}

interface Mock {
  take(): Snapshot | undefined
  restore(snapshot: Snapshot): void
}

/** A moment that cannot be kept, or gone back to. */
export class SnapshotError extends Error {
  override name = 'SnapshotError'
}
