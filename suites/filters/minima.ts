// What frameworks demand of an offer.
import type { Resource } from '../../spec-schemas/types.ts'
import { get, isObject, list } from '../harness/read.ts'
import { sizeOf } from '../harness/resource.ts'
import type { Timeline } from '../harness/timeline.ts'

export interface Minimum {
  who: string
  role: string
  /** Alternatives, of which one is enough. */
  least: Record<string, number>[]
}

/** The minima with which frameworks subscribed, where they never changed them. */
export function* minima(timeline: Timeline): Generator<Minimum> {
  for (const entry of timeline.entries) {
    if (entry.type !== 'CALL' || entry.call.type !== 'SUBSCRIBE') continue
    const { who } = entry
    const changes = timeline.entries.filter(
      (one) => one.type === 'CALL' && one.who === who && isIntroduction(one.call),
    )
    const filters = get(entry.call, 'subscribe', 'framework_info', 'offer_filters')
    if (changes.length > 1 || !isObject(filters)) continue
    for (const [role, filter] of Object.entries(filters)) {
      const demanded = get(filter, 'min_allocatable_resources')
      if (!isObject(demanded)) continue
      const least = list(demanded, 'quantities').map((one) => numbers(get(one, 'quantities')))
      yield { who, role, least }
    }
  }
}

export function isEnough(resources: readonly Resource[], least: Minimum['least']): boolean {
  if (least.length === 0) return true
  return least.some((one) =>
    Object.entries(one).every(([name, value]) => {
      const sum = resources.filter((r) => r.name === name).reduce((all, r) => all + sizeOf(r), 0)
      return sum >= value - 0.0005
    }),
  )
}

function isIntroduction({ type }: { type?: unknown }): boolean {
  return type === 'SUBSCRIBE' || type === 'UPDATE_FRAMEWORK'
}

function numbers(quantities: unknown): Record<string, number> {
  if (!isObject(quantities)) return {}
  const entries = Object.entries(quantities).map(([name, one]) => [name, get(one, 'value')])
  return Object.fromEntries(entries.filter(([, value]) => typeof value === 'number'))
}
