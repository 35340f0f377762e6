import type { Resource } from '../../spec-schemas/types.ts'
import type { Value } from './value.ts'

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

  writeTo(message: Pick<Resource, 'scalar'>): void {
    message.scalar = { value: this.number }
  }

  toString(): string {
    return printNumber(this.number)
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

function scalar(value: Value): Scalar {
  if (value instanceof Scalar) return value
  throw new TypeError('a scalar meets a value of another type')
}
