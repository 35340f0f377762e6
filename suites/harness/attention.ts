// Which roles a framework wants offers for at each moment, and from when on it has certainly heard what a master had
// to tell it. Both are needed to judge that an offer did not come: the framework wanted it, another framework was
// offered something of the same agent that it asked for later, and all that was sent until then has arrived.
import type { Entry } from '../../spec-schemas/types.ts'
import { get, text } from './read.ts'
import { heardBy } from './statuses.ts'
import { type At, never, type OfferFact, type Timeline } from './timeline.ts'

interface Turn {
  at: At
  roles: ReadonlySet<string>
  /** Roles for which what was refused is forgotten here. */
  forgets: ReadonlySet<string>
}

const known = new WeakMap<Timeline, Map<string, Turn[]>>()

/** True when the framework wants offers for the role at every moment from `from` to `to`. */
export function wants(timeline: Timeline, who: string, role: string, from: At, to: At): boolean {
  const turns = turnsOf(timeline, who)
  const first = turns.findLast((turn) => turn.at <= from)
  const others = turns.filter((turn) => turn.at > from && turn.at <= to)
  return first !== undefined && [first, ...others].every((turn) => turn.roles.has(role))
}

/** True when the framework wants offers for the role at no moment from `from` to `to`. */
export function spurns(timeline: Timeline, who: string, role: string, from: At, to: At): boolean {
  const turns = turnsOf(timeline, who)
  const first = turns.findLast((turn) => turn.at <= from)
  const others = turns.filter((turn) => turn.at > from && turn.at <= to)
  return ![...(first ? [first] : []), ...others].some((turn) => turn.roles.has(role))
}

/** True when something between makes a master forget what the framework refused in the role. */
export function forgets(timeline: Timeline, who: string, role: string, from: At, to: At): boolean {
  const between = turnsOf(timeline, who).filter((turn) => turn.at > from && turn.at <= to)
  return between.some((turn) => turn.forgets.has(role))
}

/** When the framework has heard all that was sent to it before `at`: a question that it asked later is answered. */
export function heardAll(timeline: Timeline, who: string, at: At): At {
  return heardBy(timeline, who, at + 1)
}

/** True when the framework changed what it is between asking for the offer and getting it. */
export function isAmbiguous({ calls }: Timeline, { to, askedAt, at: comeAt }: OfferFact): boolean {
  return calls.some(
    ({ at, who, call }) =>
      at > askedAt && at < comeAt && who === to.name && call.type === 'UPDATE_FRAMEWORK',
  )
}

export interface Sentinel {
  /** An offer to another framework, which it asked for after all that matters. */
  offer: OfferFact
  /** From here on the framework in question has heard of the same run of the allocator. */
  heardAt: At
}

/**
 * Offers of the agent that were wanted only after `from`: by another framework, or by the same for another role than
 * those that it is to be judged on.
 */
export function* sentinels(
  timeline: Timeline,
  who: string,
  agent: string,
  from: At,
  judged?: string,
): Generator<Sentinel> {
  for (const offer of timeline.offers) {
    if (offer.agent !== agent || offer.askedAt <= from) continue
    if (offer.to.name === who && (judged === undefined || offer.role === judged)) continue
    const ask = timeline.entries[offer.askedAt]
    if (ask?.type !== 'CALL' || !['REVIVE', 'SUBSCRIBE'].includes(String(ask.call.type))) continue
    const before = offer.askedAt - 1
    if (wants(timeline, offer.to.name, offer.role, before, before)) continue
    const heardAt = heardAll(timeline, who, offer.at)
    if (heardAt < never) yield { offer, heardAt }
  }
}

/** Offers of the agent that the framework was made for the role in between. */
export function offersBetween(
  timeline: Timeline,
  { who, role, agent }: { who: string; role: string; agent: string },
  from: At,
  to: At,
): OfferFact[] {
  return timeline.offers.filter(
    (one) =>
      one.to.name === who &&
      one.role === role &&
      one.agent === agent &&
      one.at > from &&
      one.at <= to,
  )
}

function turnsOf(timeline: Timeline, who: string): Turn[] {
  const byName = known.get(timeline) ?? new Map<string, Turn[]>()
  known.set(timeline, byName)
  const found = byName.get(who) ?? read(timeline.entries, who)
  byName.set(who, found)
  return found
}

function read(entries: readonly Entry[], who: string): Turn[] {
  const turns: Turn[] = []
  let own = new Set<string>()
  const nothing: ReadonlySet<string> = new Set()
  for (const entry of entries) {
    const now = turns.at(-1)?.roles ?? nothing
    const turn = (roles: ReadonlySet<string>, forgotten: ReadonlySet<string> = nothing) =>
      turns.push({ at: entry.at, roles, forgets: forgotten })
    if (leaves(entry, who)) turn(nothing, own)
    if (entry.type !== 'CALL' || entry.who !== who) continue
    const { type, subscribe, update_framework: update } = entry.call
    if (type === 'SUBSCRIBE' || (type === 'UPDATE_FRAMEWORK' && entry.status === 200)) {
      const said = type === 'SUBSCRIBE' ? subscribe : update
      own = rolesOf(get(said, 'framework_info'))
      turn(without(own, named(said, 'suppressed_roles')), without(own, [...now]))
    } else if (type === 'SUPPRESS' || type === 'REVIVE') {
      const roles = named(get(entry.call, type.toLowerCase()), 'roles')
      if (!roles.every((role) => own.has(role))) continue
      const meant = roles.length > 0 ? new Set(roles) : own
      if (type === 'SUPPRESS') turn(without(now, [...meant]))
      else turn(new Set([...now, ...meant]), meant)
    }
  }
  return turns
}

function leaves(entry: Entry, who: string): boolean {
  if (entry.type === 'CLOSED') return entry.who === who
  if (entry.type === 'CALL') return entry.who === who && entry.call.type === 'TEARDOWN'
  return entry.type === 'STEP' && entry.action.do === 'DISCONNECT' && entry.action.by === who
}

function rolesOf(info: unknown): Set<string> {
  const roles = named(info, 'roles')
  return new Set(roles.length > 0 ? roles : [text(info, 'role') ?? '*'])
}

function named(value: unknown, key: string): string[] {
  const found = get(value, key)
  return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : []
}

function without(roles: ReadonlySet<string>, less: readonly string[]): Set<string> {
  return new Set([...roles].filter((role) => !less.includes(role)))
}
