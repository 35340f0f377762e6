import type { ReservationInfo, Resource } from '../spec-schemas/types.ts'
import { add, Entry, subtract } from './resource/entry.ts'
import { isAllocatableTo, isReserved, isRevocable, isUnreserved } from './resource/predicates.ts'
import { Scalar } from './resource/values.ts'

export { render } from './resource/render.ts'

/** The one empty collection. Not a static field: the compiler would build it before the class has its name. */
let none: Resources | undefined

/**
 * A collection of resources, immutable, in the form that has a stack of `reservations`.
 *
 * A shared volume is an identity and a count of copies. Addition adds counts, subtraction stops
 * at none, containment compares counts; amounts and messages never show them. Everything else
 * adds and subtracts by value, except what exists only as a whole.
 */
export class Resources implements Iterable<Resource> {
  static get empty(): Resources {
    return Resources.#from([])
  }

  readonly #entries: readonly Entry[]

  private constructor(entries: readonly Entry[]) {
    this.#entries = entries
  }

  /** Invalid and empty resources are left out, silently, as they are in Mesos. */
  static of(resources: Iterable<Resource> = []): Resources {
    if (resources instanceof Resources) return resources
    const entries: Entry[] = []
    for (const resource of resources) {
      const entry = Entry.of(resource)
      if (entry !== undefined) add(entries, entry)
    }
    return Resources.#from(entries)
  }

  static #from(entries: readonly Entry[]): Resources {
    if (entries.length > 0) return new Resources(entries)
    none ??= new Resources([])
    return none
  }

  /** Each identity once, without its count. The messages are shared: do not change them. */
  *[Symbol.iterator](): Iterator<Resource> {
    for (const entry of this.#entries) yield entry.resource
  }

  toArray(): Resource[] {
    return this.#entries.map((entry) => entry.resource)
  }

  /** Each identity with its count. */
  *counted(): Iterable<readonly [resource: Resource, count: number]> {
    for (const entry of this.#entries) yield [entry.resource, entry.count]
  }

  /** The number of entries, whatever their counts. */
  get size(): number {
    return this.#entries.length
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0
  }

  plus(other: Resources): Resources {
    if (other.isEmpty) return this
    if (this.isEmpty) return other
    const sum = [...this.#entries]
    for (const entry of other.#entries) add(sum, entry)
    return Resources.#from(sum)
  }

  minus(other: Resources): Resources {
    if (other.isEmpty || this.isEmpty) return this
    const rest = [...this.#entries]
    for (const entry of other.#entries) subtract(rest, entry)
    return Resources.#from(rest)
  }

  /** Of a single resource one copy must be there; of a collection, as many as it counts. */
  contains(other: Resources | Resource): boolean {
    if (!(other instanceof Resources)) {
      const wanted = Entry.of(other)
      return wanted !== undefined && this.#entries.some((entry) => entry.contains(wanted))
    }
    const remaining = [...this.#entries]
    for (const wanted of other.#entries) {
      if (!remaining.some((entry) => entry.contains(wanted))) return false
      if (wanted.kind.isPersistent) subtract(remaining, wanted)
    }
    return true
  }

  /** Copies of a shared resource; 1 for any other that is here in exactly this amount. */
  count(resource: Resource): number {
    const wanted = Entry.of(resource)
    if (wanted === undefined) return 0
    return this.#entries.find((entry) => entry.is(wanted))?.count ?? 0
  }

  /** Equal whatever the order of the entries. */
  equals(other: Resources): boolean {
    return this === other || (this.contains(other) && other.contains(this))
  }

  filter(predicate: (resource: Resource) => boolean): Resources {
    const kept = this.#entries.filter((entry) => predicate(entry.resource))
    return kept.length === this.size ? this : Resources.#from(kept)
  }

  /** Changes each resource, keeps the counts, and merges what has become equal. */
  map(change: (resource: Resource) => Resource): Resources {
    const changed: Entry[] = []
    for (const entry of this.#entries) {
      const next = Entry.of(change(entry.resource), entry.count)
      if (next !== undefined) add(changed, next)
    }
    return Resources.#from(changed)
  }

  get shared(): Resources {
    return this.#pick((entry) => entry.kind.isShared)
  }

  get nonShared(): Resources {
    return this.#pick((entry) => !entry.kind.isShared)
  }

  get persistentVolumes(): Resources {
    return this.#pick((entry) => entry.kind.isPersistent)
  }

  get unreserved(): Resources {
    return this.#pick((entry) => isUnreserved(entry.kind.template))
  }

  get nonRevocable(): Resources {
    return this.#pick((entry) => !isRevocable(entry.kind.template))
  }

  /** Reserved to the role, or to any role. */
  reserved(role?: string): Resources {
    return this.#pick((entry) => isReserved(entry.kind.template, role))
  }

  /** Unreserved, or reserved to the role or one of its ancestors. */
  allocatableTo(role: string): Resources {
    return this.#pick((entry) => isAllocatableTo(entry.kind.template, role))
  }

  /** Like every change of an allocation, this does not merge entries that become equal. */
  allocate(role: string): Resources {
    return Resources.#from(this.#entries.map((entry) => entry.allocatedTo(role)))
  }

  unallocate(): Resources {
    return Resources.#from(this.#entries.map((entry) => entry.allocatedTo(undefined)))
  }

  allocationRoles(): Set<string> {
    const roles = new Set<string>()
    for (const { role } of this.#entries) {
      if (role !== undefined) roles.add(role)
    }
    return roles
  }

  toUnreserved(): Resources {
    return this.map(({ reservations: _reservations, ...resource }) => resource)
  }

  pushReservation(reservation: ReservationInfo): Resources {
    return this.map((resource) => ({
      ...resource,
      reservations: [...(resource.reservations ?? []), reservation],
    }))
  }

  popReservation(): Resources {
    return this.map(({ reservations = [], ...resource }) => {
      const rest = reservations.slice(0, -1)
      return rest.length === 0 ? resource : { ...resource, reservations: rest }
    })
  }

  /** How much of a scalar there is. A shared volume weighs its size once, whatever its count. */
  scalar(name: string): number {
    return this.quantities().get(name) ?? 0
  }

  /** Every scalar by name. */
  quantities(): Map<string, number> {
    const sums = new Map<string, number>()
    for (const { kind, value } of this.#entries) {
      if (!(value instanceof Scalar)) continue
      const { name } = kind.template
      sums.set(name, (sums.get(name) ?? 0) + value.thousandths)
    }
    for (const [name, sum] of sums) sums.set(name, sum / 1000)
    return sums
  }

  toString(): string {
    return this.isEmpty ? '{}' : this.#entries.join('; ')
  }

  #pick(predicate: (entry: Entry) => boolean): Resources {
    const kept = this.#entries.filter(predicate)
    return kept.length === this.size ? this : Resources.#from(kept)
  }
}
