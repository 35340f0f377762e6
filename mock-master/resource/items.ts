import type { Resource } from '../../spec-schemas/types.ts'
import type { Value } from './value.ts'

export class Items implements Value {
  readonly items: readonly string[]
  readonly isNegative = false

  constructor(items: readonly string[]) {
    this.items = items
  }

  get isEmpty(): boolean {
    return this.items.length === 0
  }

  plus(other: Value): Items {
    return new Items([...new Set([...this.items, ...items(other).items])])
  }

  minus(other: Value): Items {
    const taken = new Set(items(other).items)
    return new Items(this.items.filter((item) => !taken.has(item)))
  }

  contains(other: Value): boolean {
    const all = new Set(this.items)
    return items(other).items.every((item) => all.has(item))
  }

  equals(other: Value): boolean {
    return this.contains(other) && items(other).contains(this)
  }

  writeTo(message: Pick<Resource, 'set'>): void {
    message.set = { item: [...this.items] }
  }

  toString(): string {
    return `{${this.items.join(', ')}}`
  }
}

function items(value: Value): Items {
  if (value instanceof Items) return value
  throw new TypeError('a set meets a value of another type')
}
