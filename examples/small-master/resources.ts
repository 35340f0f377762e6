// Just enough of resources for a master of one agent: what is alike but for its amount is added up.
import type { Resource } from 'mesos-conformance/schemas'

/** Everything but the amount, unless it is a volume's: that is taken as a whole. To whom it is allocated is no matter. */
const kindOf = ({ scalar, allocation_info: _role, ...kind }: Resource): string =>
  JSON.stringify([Object.entries(kind).sort(), kind.disk ? scalar?.value : 0])

const amountOf = ({ scalar }: Resource): number => scalar?.value ?? 0

export function add(all: readonly Resource[], one: Resource, amount = amountOf(one)): Resource[] {
  const { allocation_info: _, ...own } = one
  const alike = all.find((other) => kindOf(other) === kindOf(one))
  const others = all.filter((other) => other !== alike)
  const value = amount + (alike ? amountOf(alike) : 0)
  return value > 0 ? [...others, { ...own, scalar: { value } }] : others
}

/** Undefined where there is not so much of it. */
export function subtract(all: readonly Resource[], one: Resource): Resource[] | undefined {
  const alike = all.find((other) => kindOf(other) === kindOf(one))
  if (alike === undefined || amountOf(alike) < amountOf(one)) return undefined
  return add(all, one, -amountOf(one))
}

/** All of one list taken away, all of another added; undefined where something is missing. */
export function exchange(
  all: readonly Resource[],
  taken: readonly Resource[],
  given: readonly Resource[],
): Resource[] | undefined {
  let left: Resource[] | undefined = [...all]
  for (const one of taken) left = left && subtract(left, one)
  return left && given.reduce((sum, one) => add(sum, one), left)
}

export const unreserved = ({ reservations, ...rest }: Resource): Resource => {
  const below = reservations?.slice(0, -1) ?? []
  return below.length > 0 ? { ...rest, reservations: below } : rest
}

export const withoutVolume = ({ disk: _disk, shared: _shared, ...rest }: Resource): Resource => rest
