import type { Resource } from '../../spec-schemas/types.ts'
import { type Kind, kindOf } from './kind.ts'
import { renderWith } from './render.ts'
import { formatError } from './validate.ts'
import { heldBy, type Value } from './values.ts'

/** One item of a collection of resources. Never changed; a shared one has a count. */
export class Entry {
  readonly kind: Kind
  /** The role that it is allocated to, if it is. */
  readonly role: string | undefined
  readonly value: Value
  /** How many copies of a shared resource; 1 for all others. */
  readonly count: number
  #wire: Resource | undefined

  constructor(kind: Kind, role: string | undefined, value: Value, count = 1, wire?: Resource) {
    this.kind = kind
    this.role = role
    this.value = value
    this.count = count
    this.#wire = wire
  }

  /** Undefined for what a collection silently leaves out: an invalid or an empty resource. */
  static of(resource: Resource, count = 1): Entry | undefined {
    if (formatError(resource) !== undefined) return undefined
    const value = heldBy(resource)
    if (value === undefined || value.isEmpty) return undefined
    const { allocation_info: allocation } = resource
    const role = allocation && (allocation.role ?? '')
    return new Entry(kindOf(resource), role, value, count, resource)
  }

  /** The message: as it came in while nothing was added or taken away. The count is not in it. */
  get resource(): Resource {
    if (this.#wire === undefined) {
      const { role, kind } = this
      const wire = role === undefined ? { ...kind.template } : { ...kind.allocatedTemplate }
      if (role !== undefined) wire.allocation_info = { role }
      this.value.writeTo(wire)
      this.#wire = Object.freeze(wire)
    }
    return this.#wire
  }

  /** Equal but for the count. */
  is(other: Entry): boolean {
    return this.#isAlike(other) && this.value.equals(other.value)
  }

  combines(other: Entry): boolean {
    if (!this.#isAlike(other)) return false
    return this.kind.isShared ? this.value.equals(other.value) : !this.kind.isWhole
  }

  /** Whether the other may be taken away from this one, perhaps more of it than there is. */
  divides(other: Entry): boolean {
    return this.#isAlike(other) && (!this.kind.isWhole || this.value.equals(other.value))
  }

  contains(other: Entry): boolean {
    if (!this.divides(other)) return false
    return this.kind.isShared ? this.count >= other.count : this.value.contains(other.value)
  }

  plus(other: Entry): Entry {
    if (this.kind.isShared) return this.withCount(this.count + other.count)
    return new Entry(this.kind, this.role, this.value.plus(other.value))
  }

  /** Undefined when nothing is left, or less than nothing. */
  minus(other: Entry): Entry | undefined {
    if (this.kind.isShared) {
      return this.count > other.count ? this.withCount(this.count - other.count) : undefined
    }
    const left = this.value.minus(other.value)
    return left.isEmpty || left.isNegative ? undefined : new Entry(this.kind, this.role, left)
  }

  withCount(count: number): Entry {
    if (count === this.count) return this
    return new Entry(this.kind, this.role, this.value, count, this.#wire)
  }

  allocatedTo(role: string | undefined): Entry {
    return role === this.role ? this : new Entry(this.kind, role, this.value, this.count)
  }

  toString(): string {
    const text = renderWith(this.resource, this.value)
    return this.kind.isShared ? `${text}<${this.count}>` : text
  }

  #isAlike({ kind, role }: Entry): boolean {
    return this.role === role && (this.kind === kind || this.kind.key === kind.key)
  }
}

/** Adds to a list, in place: combined with the first entry that allows it, or at the end. */
export function add(list: Entry[], entry: Entry): void {
  const index = list.findIndex((present) => present.combines(entry))
  const present = list[index]
  if (present === undefined) list.push(entry)
  else list[index] = present.plus(entry)
}

/** Takes from a list, in place. As in Mesos, the last entry fills the gap of one that is used up. */
export function subtract(list: Entry[], entry: Entry): void {
  const index = list.findIndex((present) => present.divides(entry))
  const present = list[index]
  if (present === undefined) return
  const left = present.minus(entry)
  if (left !== undefined) {
    list[index] = left
    return
  }
  const last = list.pop()
  if (last !== undefined && index < list.length) list[index] = last
}
