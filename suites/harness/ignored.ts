// Offers that did not come although there was something to offer. Silence alone proves nothing; that the role's own
// resources lay idle, or could be offered to somebody else soon after, does.

import type { Resource } from '../../spec-schemas/types.ts'
import { wants } from './attention.ts'
import { isEligible, roleOf, sizeOf } from './resource.ts'
import type { At, Timeline } from './timeline.ts'

export interface Ignored {
  who: string
  role: string
  /** The call after which an offer was awaited. */
  askedAt: At
  /** When the wait was given up. */
  at: At
}

/** Waits for an offer that were in vain, for each role that the framework wanted offers for. */
export function ignored(timeline: Timeline): Ignored[] {
  return timeline.entries.flatMap((entry) => {
    if (entry.type !== 'SILENCE' || !/offer/.test(entry.awaited)) return []
    const { who, at } = entry
    const ask = timeline.entries.findLast(
      (one) =>
        one.at < at && one.type === 'CALL' && one.who === who && one.call.type !== 'RECONCILE',
    )
    const roles = timeline.framework(who)?.roles ?? []
    if (ask === undefined) return []
    return roles
      .filter((role) => wants(timeline, who, role, ask.at, at))
      .filter((role) => !isOffered(timeline, who, role, ask.at, at))
      .filter(
        (role) => !wasHeld(timeline, role, ask.at, at) && !wasRobbed(timeline, who, ask.at, at),
      )
      .filter((role) => wasFree(timeline, role, at))
      .map((role) => ({ who, role, askedAt: ask.at, at }))
  })
}

function isOffered({ offers }: Timeline, who: string, role: string, from: At, to: At): boolean {
  return offers.some(
    (one) => one.to.name === who && one.role === role && one.at > from && one.at < to,
  )
}

/** True when anybody, the framework included, held an offer with the role's cpus meanwhile. */
function wasHeld({ offers }: Timeline, role: string, from: At, to: At): boolean {
  return offers.some(
    (one) => one.at < to && one.until > from && cpusOf(one.resources, role) >= 0.01,
  )
}

/** What an operator takes back from a framework stays away from it for a while, unless it asks anew. */
export function wasRobbed({ entries }: Timeline, who: string, asked: At, to: At): boolean {
  const ask = entries[asked]
  const isAnew = ask?.type === 'CALL' && ['REVIVE', 'SUBSCRIBE'].includes(String(ask.call.type))
  return entries.some(
    (one) =>
      one.type === 'EVENT' &&
      one.who === who &&
      one.at > (isAnew ? asked : 0) &&
      one.at < to &&
      one.event.type === 'RESCIND',
  )
}

/** True when soon after `at` the role's own cpus are idle, or the next offer to anybody has them. */
function wasFree({ states, offers }: Timeline, role: string, at: At): boolean {
  const state = states.find((one) => one.at > at)
  const next = offers.find((one) => one.at > at)
  if (next !== undefined && next.at < (state?.at ?? Number.POSITIVE_INFINITY)) {
    return cpusOf(next.resources, role) >= 0.01
  }
  return (state?.agents ?? []).some(
    ({ total, allocated, offered }) =>
      cpusOf(total, role) - cpusOf(allocated, role) - cpusOf(offered, role) >= 0.01,
  )
}

/** Unreserved cpus may have been anybody's; these can only be had by the role and those below it. */
function cpusOf(resources: readonly Resource[], role: string): number {
  return resources
    .filter((one) => one.name === 'cpus' && isEligible(role, roleOf(one) ?? '*'))
    .reduce((sum, one) => sum + sizeOf(one), 0)
}
