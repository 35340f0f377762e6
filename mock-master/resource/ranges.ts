import type { Resource } from '../../spec-schemas/types.ts'
import type { Value } from './value.ts'

export interface Range {
  readonly begin: number
  readonly end: number
}

export class Ranges implements Value {
  readonly ranges: readonly Range[]
  readonly isNegative = false

  constructor(ranges: readonly Range[]) {
    this.ranges = ranges
  }

  get isEmpty(): boolean {
    return this.ranges.length === 0
  }

  plus(other: Value): Ranges {
    return new Ranges(coalesce([...this.ranges, ...ranges(other).ranges]))
  }

  minus(other: Value): Ranges {
    let left = [...this.ranges].sort(byBegin)
    for (const taken of ranges(other).ranges) left = left.flatMap((range) => without(range, taken))
    return new Ranges(left)
  }

  contains(other: Value): boolean {
    const all = coalesce(this.ranges)
    return coalesce(ranges(other).ranges).every((inner) =>
      all.some((outer) => outer.begin <= inner.begin && inner.end <= outer.end),
    )
  }

  equals(other: Value): boolean {
    return this.contains(other) && ranges(other).contains(this)
  }

  writeTo(message: Pick<Resource, 'ranges'>): void {
    message.ranges = { range: this.ranges.map(({ begin, end }) => ({ begin, end })) }
  }

  toString(): string {
    return `[${this.ranges.map(({ begin, end }) => `${begin}-${end}`).join(', ')}]`
  }
}

function byBegin(left: Range, right: Range): number {
  return left.begin - right.begin || left.end - right.end
}

function coalesce(ranges: readonly Range[]): Range[] {
  const merged: Range[] = []
  for (const range of [...ranges].sort(byBegin)) {
    const last = merged.at(-1)
    if (last === undefined || range.begin > last.end + 1) merged.push(range)
    else if (range.end > last.end) merged[merged.length - 1] = { begin: last.begin, end: range.end }
  }
  return merged
}

function without(range: Range, taken: Range): Range[] {
  if (taken.end < range.begin || range.end < taken.begin) return [range]
  const rest: Range[] = []
  if (range.begin < taken.begin) rest.push({ begin: range.begin, end: taken.begin - 1 })
  if (taken.end < range.end) rest.push({ begin: taken.end + 1, end: range.end })
  return rest
}

function ranges(value: Value): Ranges {
  if (value instanceof Ranges) return value
  throw new TypeError('ranges meet a value of another type')
}
