import { type Amounts, Charge } from './shares.ts'

/** One client of a sorter. Its rank is computed when its charge changes, not when it is compared. */
export interface Client<Subject> {
  /** The last tie breaker. */
  readonly path: string
  readonly subject: Subject
  readonly charge: Charge
  active: boolean
  rank: number
}

/**
 * Clients in the order in which they are served: smallest weighted share first, then the fewest
 * allocations, then the path. An order once taken does not change under its reader.
 */
export class Sorter<Subject> {
  readonly #clients = new Map<string, Client<Subject>>()
  readonly #rankOf: (client: Client<Subject>) => number
  #order: readonly Client<Subject>[] = []
  #isSorted = true

  constructor(rankOf: (client: Client<Subject>) => number) {
    this.#rankOf = rankOf
  }

  get size(): number {
    return this.#clients.size
  }

  add(path: string, subject: Subject): Client<Subject> {
    const client = { path, subject, charge: new Charge(), active: false, rank: 0 }
    this.#clients.set(path, client)
    return client
  }

  get(path: string): Client<Subject> | undefined {
    return this.#clients.get(path)
  }

  all(): Iterable<Client<Subject>> {
    return this.#clients.values()
  }

  remove(path: string): void {
    const client = this.#clients.get(path)
    if (client === undefined) return
    this.setActive(client, false)
    this.#clients.delete(path)
  }

  setActive(client: Client<Subject>, active: boolean): void {
    if (client.active === active) return
    client.active = active
    if (!this.#isSorted) return
    if (active) this.#insert(client)
    else this.#order = this.#order.filter((other) => other !== client)
  }

  /** To be called after a charge has changed: moves one client instead of sorting all of them. */
  moved(client: Client<Subject>): void {
    if (!client.active || !this.#isSorted) return
    this.#order = this.#order.filter((other) => other !== client)
    this.#insert(client)
  }

  /** To be called when totals or weights have changed. */
  unsort(): void {
    this.#isSorted = false
  }

  sort(): readonly Client<Subject>[] {
    if (!this.#isSorted) {
      const active = [...this.#clients.values()].filter((client) => client.active)
      for (const client of active) client.rank = this.#rankOf(client)
      this.#order = active.sort(compare)
      this.#isSorted = true
    }
    return this.#order
  }

  #insert(client: Client<Subject>): void {
    client.rank = this.#rankOf(client)
    let from = 0
    let to = this.#order.length
    while (from < to) {
      const middle = (from + to) >> 1
      const other = this.#order[middle]
      if (other !== undefined && compare(other, client) < 0) from = middle + 1
      else to = middle
    }
    this.#order = this.#order.toSpliced(from, 0, client)
  }
}

function compare<Subject>(one: Client<Subject>, other: Client<Subject>): number {
  if (one.rank !== other.rank) return one.rank - other.rank
  const allocations = one.charge.allocations - other.charge.allocations
  if (allocations !== 0) return allocations
  return one.path < other.path ? -1 : 1
}

export type { Amounts }
