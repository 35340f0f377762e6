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
  /** Sets the field that a message has for such a value. */
  writeTo(message: Pick<Resource, 'scalar' | 'ranges' | 'set'>): void
  toString(): string
}
