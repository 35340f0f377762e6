import type { Resource } from '../../spec-schemas/types.ts'
import { Items } from './items.ts'
import { Ranges } from './ranges.ts'
import { Scalar } from './scalar.ts'
import type { Value } from './value.ts'

export { Items } from './items.ts'
export { Ranges } from './ranges.ts'
export { printNumber, Scalar } from './scalar.ts'
export type { Value } from './value.ts'

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
