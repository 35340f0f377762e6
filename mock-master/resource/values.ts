import type { Resource } from '../../spec-schemas/types.ts'

/**
 * What a resource holds: a scalar, ranges or a set. Values are immutable. Only values of one type
 * ever meet, because the type is part of what makes two resources comparable.
 */
export interface Value {
  readonly isEmpty: boolean
  /** Below zero: more was taken away than there was. */
  readonly isNegative: boolean
  plus(other: Value): Value
  minus(other: Value): Value
  contains(other: Value): boolean
  equals(other: Value): boolean
  /** The fields that a Resource message has for this value. */
  toWire(): Pick<Resource, 'scalar' | 'ranges' | 'set'>
  toString(): string
}

export interface Range {
  readonly begin: number
  readonly end: number
}

const MIN_INT64 = -(2 ** 63)

/**
 * Scalars are compared and added in thousandths, rounded half away from zero. What does not fit
 * a signed 64-bit integer becomes the smallest one, as it does on the machines Mesos runs on.
 */
export function thousandths(value: number): number {
  const scaled = value * 1000
  const rounded = Math.sign(scaled) * Math.round(Math.abs(scaled))
  return Math.abs(rounded) < -MIN_INT64 ? rounded + 0 : MIN_INT64
}

export class Scalar implements Value {
  readonly thousandths: number

  constructor(thousandths: number) {
    this.thousandths = thousandths
  }

  static of(value: number): Scalar {
    return new Scalar(thousandths(value))
  }

  get number(): number {
    return this.thousandths / 1000
  }

  get isEmpty(): boolean {
    return this.thousandths === 0
  }

  get isNegative(): boolean {
    return this.thousandths < 0
  }

  plus(other: Value): Scalar {
    return new Scalar(this.thousandths + scalar(other).thousandths)
  }

  minus(other: Value): Scalar {
    return new Scalar(this.thousandths - scalar(other).thousandths)
  }

  contains(other: Value): boolean {
    return scalar(other).thousandths <= this.thousandths
  }

  equals(other: Value): boolean {
    return scalar(other).thousandths === this.thousandths
  }

  toWire(): Pick<Resource, 'scalar'> {
    return { scalar: { value: this.number } }
  }

  toString(): string {
    return printNumber(this.number)
  }
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

  toWire(): Pick<Resource, 'ranges'> {
    return { ranges: { range: this.ranges.map(({ begin, end }) => ({ begin, end })) } }
  }

  toString(): string {
    return `[${this.ranges.map(({ begin, end }) => `${begin}-${end}`).join(', ')}]`
  }
}

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

  toWire(): Pick<Resource, 'set'> {
    return { set: { item: [...this.items] } }
  }

  toString(): string {
    return `{${this.items.join(', ')}}`
  }
}

/** The value of a message; undefined when it has none that its type allows. */
export function heldBy(resource: Resource): Value | undefined {
  switch (resource.type) {
    case 'SCALAR':
      return resource.scalar && Scalar.of(resource.scalar.value)
    case 'RANGES':
      return resource.ranges && new Ranges(resource.ranges.range ?? [])
    case 'SET':
      return resource.set && new Items(resource.set.item ?? [])
    default:
      return undefined
  }
}

/** A number as C++ streams print it with 15 significant digits. */
export function printNumber(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : Number.isNaN(value) ? 'nan' : '-inf'
  if (value === 0) return '0'
  const [mantissa = '', exponentText = '0'] = value.toExponential(14).split('e')
  const exponent = Number(exponentText)
  if (exponent >= -4 && exponent < 15) return trimZeros(value.toFixed(14 - exponent))
  const digits = String(Math.abs(exponent)).padStart(2, '0')
  return `${trimZeros(mantissa)}e${exponent < 0 ? '-' : '+'}${digits}`
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
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

function scalar(value: Value): Scalar {
  if (value instanceof Scalar) return value
  throw new TypeError('a scalar meets a value of another type')
}

function ranges(value: Value): Ranges {
  if (value instanceof Ranges) return value
  throw new TypeError('ranges meet a value of another type')
}

function items(value: Value): Items {
  if (value instanceof Items) return value
  throw new TypeError('a set meets a value of another type')
}
