// What frameworks said about offers that they want or do not want.
import { heardAll, offersBetween, sentinels, spurns } from '../harness/attention.ts'
import { get } from '../harness/read.ts'
import type { At, OfferFact, Timeline } from '../harness/timeline.ts'

export interface Said {
  at: At
  who: string
  type: string
  /** Roles that the call names; none if it means all. */
  roles: string[]
}

/** Calls of a type by frameworks. */
export function* said(
  timeline: Timeline,
  type: 'SUPPRESS' | 'REVIVE' | 'SUBSCRIBE',
): Generator<Said> {
  for (const entry of timeline.entries) {
    if (entry.type !== 'CALL' || entry.call.type !== type || entry.who === 'operator') continue
    const key = type === 'SUBSCRIBE' ? 'suppressed_roles' : 'roles'
    const named = get(entry.call, type.toLowerCase(), key)
    const roles = Array.isArray(named) ? named.filter((one) => typeof one === 'string') : []
    yield { at: entry.at, who: entry.who, type, roles }
  }
}

/** Every agent that something was offered of. */
export function agentsOf({ offers }: Timeline): string[] {
  return [...new Set(offers.map(({ agent }) => agent))]
}

export interface Quiet {
  at: At
  /** An offer for the role that came although nothing on its way can have been left. */
  intruder: OfferFact | undefined
}

/**
 * What was heard for a role while it was suppressed, run by run. What was on its way when the role was suppressed has
 * arrived with the first run that was asked for afterwards; a role that never was anything else needs no such run.
 */
export function* quiets(
  timeline: Timeline,
  { at, who, type }: Said,
  role: string,
): Generator<Quiet> {
  for (const agent of agentsOf(timeline)) {
    let certainAt: At | undefined = type === 'SUBSCRIBE' ? at : undefined
    for (const { offer, heardAt } of sentinels(timeline, who, agent, at, role)) {
      if (!spurns(timeline, who, role, at, heardAt)) break
      if (certainAt !== undefined && offer.askedAt > certainAt) {
        const [intruder] = offersBetween(timeline, { who, role, agent }, certainAt, heardAt)
        yield { at: heardAt, intruder }
      }
      certainAt ??= heardAt
    }
  }
}

/** Until when a call of the framework is its last word. */
export function nextCall(timeline: Timeline, { at, who }: Said): At {
  const next = timeline.entries.find(
    (one) => one.at > at && one.type === 'CALL' && one.who === who && one.call.type !== 'RECONCILE',
  )
  return next?.at ?? timeline.entries.length
}

export { heardAll }
