import type { Resource } from '../../spec-schemas/types.ts'
import { heldBy, Scalar, type Value } from '../resource/values.ts'

/**
 * Resources as the unversioned endpoints sum them up: numbers by name, the four usual names always;
 * ranges and sets as text. Every entry counts once, a shared volume too.
 */
export function summary(resources: Iterable<Resource>): Record<string, number | string> {
  const sums = new Map<string, Value>(USUAL.map((name) => [name, Scalar.of(0)]))
  for (const resource of resources) {
    const value = heldBy(resource)
    if (value === undefined) continue
    const name = resource.revocable === undefined ? resource.name : `${resource.name}_revocable`
    const before = sums.get(name)
    sums.set(name, before === undefined ? value : before.plus(value))
  }
  const shown = [...sums].map(([name, value]) => [name, shownAs(value)] as const)
  return Object.fromEntries(shown)
}

const USUAL: readonly string[] = ['cpus', 'gpus', 'mem', 'disk']

const shownAs = (value: Value): number | string =>
  value instanceof Scalar ? Number(value.toString()) : value.toString()
