import type { Resource } from '../../spec-schemas/types.ts'
import type { Resources } from '../resources.ts'

/**
 * The algebra once more, as naively as it can be said: a bag from identity to an amount. It is
 * what the laws are compared with, so it shares no code with the collection itself.
 */
export type Bag = ReadonlyMap<string, number>

type Amount = readonly [identity: string, amount: number]

/** Copies of a volume, thousandths of a scalar, one for each port and each item of a set. */
export function bag(resources: Resources): Bag {
  return sum([...resources.counted()].flatMap(([resource, count]) => amounts(resource, count)))
}

export function plus(left: Bag, right: Bag): Bag {
  return sum([...left, ...right])
}

/** Nothing goes below none. */
export function monus(left: Bag, right: Bag): Bag {
  const rest = [...left].map(([id, amount]): Amount => [id, amount - (right.get(id) ?? 0)])
  return new Map(rest.filter(([, amount]) => amount > 0))
}

export function includes(left: Bag, right: Bag): boolean {
  return [...right].every(([id, amount]) => (left.get(id) ?? 0) >= amount)
}

export function isSame(left: Bag, right: Bag): boolean {
  return includes(left, right) && includes(right, left)
}

/** What stays when only its identity counts; ports and items are there or not. */
function sum(all: readonly Amount[]): Bag {
  const totals = new Map<string, number>()
  for (const [id, amount] of all) {
    totals.set(id, id.startsWith('once ') ? 1 : (totals.get(id) ?? 0) + amount)
  }
  return totals
}

function amounts(resource: Resource, count: number): Amount[] {
  const { scalar, ranges, set, ...rest } = resource
  const identity = identityOf(rest as Resource)
  for (const { begin, end } of ranges?.range ?? []) {
    const ports = Array.from({ length: end - begin + 1 }, (_, index) => begin + index)
    return [
      ...ports.map((port): Amount => [`once ${identity} ${port}`, 1]),
      ...amounts({ ...resource, ranges: { range: ranges?.range?.slice(1) ?? [] } }, count),
    ]
  }
  const items = (set?.item ?? []).map((item): Amount => [`once ${identity} ${item}`, 1])
  if (scalar === undefined) return items
  const size = Math.round(scalar.value * 1000)
  return isWhole(resource) ? [[`${identity} ${size}`, count]] : [[identity, size]]
}

/** What adds copy by copy and not by size. */
function isWhole({ disk }: Resource): boolean {
  return disk?.persistence !== undefined || ['MOUNT', 'BLOCK'].includes(disk?.source?.type ?? '')
}

function identityOf({ disk, ...resource }: Resource): string {
  const { source, persistence } = disk ?? {}
  const reservations = (resource.reservations ?? []).map(({ labels, ...info }) => [
    sorted(info),
    labels && (labels.labels ?? []).map(sorted).sort(),
  ])
  const isShared = resource.shared !== undefined
  return JSON.stringify([
    [resource.name, resource.allocation_info?.role, reservations],
    [disk !== undefined, source && sorted(source), persistence?.id],
    [resource.revocable !== undefined, isShared, resource.provider_id?.value],
  ])
}

function sorted(value: object): string {
  return JSON.stringify(Object.entries(value).sort())
}
