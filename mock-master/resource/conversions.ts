import type { Resource } from '../../spec-schemas/types.ts'
import { Resources } from '../resources.ts'
import { render } from './render.ts'
import { Scalar } from './values.ts'

/** What an operation does to resources: it consumes some and yields others. */
export interface Conversion {
  readonly consumed: Resources
  readonly converted: Resources
  /** Looked at afterwards: a text refuses the conversion. */
  readonly check?: (result: Resources) => string | undefined
}

export type Converted = { ok: true; resources: Resources } | { ok: false; error: string }

/** All of them in order, or the text of the first that cannot be done. */
export function convert(resources: Resources, conversions: Iterable<Conversion>): Converted {
  let result = resources
  for (const { consumed, converted, check } of conversions) {
    if (!result.contains(consumed)) {
      return { ok: false, error: `${result} does not contain ${consumed}` }
    }
    result = result.minus(consumed).plus(converted)
    const error = check?.(result)
    if (error !== undefined) return { ok: false, error }
  }
  return { ok: true, resources: result }
}

/** The plain disk that a volume is made of. Only a source survives of its disk information. */
export function withoutPersistence(volume: Resource): Resource {
  const { disk, shared: _shared, ...rest } = volume
  return disk?.source === undefined ? rest : { ...rest, disk: { source: disk.source } }
}

/** One RESERVE: either from an explicit source, or by one more reservation on the stack. */
export function reserving(
  resources: readonly Resource[],
  source: readonly Resource[] = [],
): Conversion[] {
  const converted = Resources.of(resources)
  const consumed = source.length > 0 ? Resources.of(source) : converted.popReservation()
  return [{ consumed, converted }]
}

export function unreserving(resources: readonly Resource[]): Conversion[] {
  return resources.map((resource) => {
    const consumed = Resources.of([resource])
    return { consumed, converted: consumed.popReservation() }
  })
}

export function creating(volumes: readonly Resource[]): Conversion[] {
  return volumes.map((volume) => ({
    consumed: Resources.of([withoutPersistence(volume)]),
    converted: Resources.of([volume]),
  }))
}

export function destroying(volumes: readonly Resource[]): Conversion[] {
  return volumes.map((volume) => ({
    consumed: Resources.of([volume]),
    converted: Resources.of([withoutPersistence(volume)]),
    check: (result) =>
      result.contains(volume)
        ? `Persistent volume ${render(volume)} cannot be removed due to additional shared copies`
        : undefined,
  }))
}

export function growing(volume: Resource, addition: Resource): Conversion[] {
  const consumed = Resources.of([volume]).plus(Resources.of([addition]))
  const size = scalarOf(volume).plus(scalarOf(addition))
  return [{ consumed, converted: Resources.of([sized(volume, size)]) }]
}

export function shrinking(volume: Resource, subtract: { value: number }): Conversion[] {
  const size = scalarOf(volume).minus(Scalar.of(subtract.value))
  const freed = { ...withoutPersistence(volume), scalar: subtract }
  const converted = Resources.of([sized(volume, size), freed])
  return [{ consumed: Resources.of([volume]), converted }]
}

function sized(volume: Resource, size: Scalar): Resource {
  return { ...volume, scalar: { value: size.number } }
}

function scalarOf({ scalar }: Resource): Scalar {
  return Scalar.of(scalar?.value ?? 0)
}
