// What a framework refused, for how long, and what of it may be offered to it again.
import type { Resource } from '../../spec-schemas/types.ts'
import { forgets, heardAll, offersBetween, sentinels, wants } from '../harness/attention.ts'
import { ignored } from '../harness/ignored.ts'
import { once } from '../harness/once.ts'
import { fateOf } from '../harness/questions.ts'
import { get, list, text } from '../harness/read.ts'
import { isShared, keyOf, reservationsOf, roleOf, sizeOf, volumeId } from '../harness/resource.ts'
import {
  type At,
  type Life,
  never,
  type OfferFact,
  type TaskFact,
  type Timeline,
} from '../harness/timeline.ts'
import { broken, type Finding, kept } from '../rule.ts'

export interface Refusal {
  at: At
  who: string
  role: string
  agent: string
  by: 'DECLINE' | 'ACCEPT'
  offer: OfferFact
  /** Tasks that the ACCEPT launched on the rest of the offer; all of them ran. */
  tasks: TaskFact[]
  /** As it was sent; absent where nothing was said. */
  refuseSeconds: number | undefined
  /** What was not used, by kind. */
  amounts: ReadonlyMap<string, number>
}

/** A DECLINE of one offer, or an ACCEPT of one that does nothing but launch tasks, if anything. */
export const refusals = once((timeline: Timeline): readonly Refusal[] => [
  ...readRefusals(timeline),
])

function* readRefusals(timeline: Timeline): Generator<Refusal> {
  for (const entry of timeline.entries) {
    if (entry.type !== 'CALL' || entry.who === 'operator' || entry.status !== 202) continue
    const by = entry.call.type
    if (by !== 'DECLINE' && by !== 'ACCEPT') continue
    const payload = get(entry.call, by.toLowerCase())
    const ids = list(payload, 'offer_ids').map((id) => text(id, 'value'))
    for (const offer of timeline.offers) {
      if (offer.until !== entry.at || !ids.includes(offer.offer.id.value)) continue
      if (offer.to.name !== entry.who || (by === 'ACCEPT' && ids.length > 1)) continue
      const tasks = timeline.tasks.filter((one) => one.by === entry.who && one.at === entry.at)
      if (list(payload, 'operations').some(({ type }) => type !== 'LAUNCH')) continue
      if (!tasks.every((one) => fateOf(one)?.ran === true)) continue
      const seconds = get(payload, 'filters', 'refuse_seconds')
      const { role, agent } = offer
      const amounts = leftover(offer, tasks)
      const refuseSeconds = typeof seconds === 'number' ? seconds : undefined
      yield { at: entry.at, who: entry.who, role, agent, by, offer, tasks, refuseSeconds, amounts }
    }
  }
}

/** How long it holds: five seconds unless a sensible number is given, a year at most. */
export function secondsOf({ refuseSeconds }: Refusal): number {
  return refuseSeconds === undefined || refuseSeconds < 0 ? 5 : Math.min(refuseSeconds, 31_536_000)
}

/** True when the refusal certainly holds until what was heard at `to`. */
export function holds(timeline: Timeline, refusal: Refusal, to: At): boolean {
  const { who, role, at } = refusal
  if (forgets(timeline, who, role, at, to)) return false
  const sentMs = timeline.entries[at]?.ms
  const heardMs = timeline.entries[to]?.ms
  const seconds = secondsOf(refusal)
  if (sentMs === undefined || heardMs === undefined) return seconds >= 3600
  return heardMs - sentMs < seconds * 1000 - 500
}

/** True when the offer holds nothing beyond what was refused. */
export function isWithin(offer: OfferFact, { amounts }: Refusal): boolean {
  return [...sums(offer.resources)].every(([kind, sum]) => sum <= (amounts.get(kind) ?? 0) + 0.0005)
}

export interface Verdict {
  refusal: Refusal
  /** When it is certain. */
  at: At
  /** What the framework was offered since. */
  again: OfferFact[]
  /** What of it cannot have been on its way when the refusal was sent, and is nothing but what was refused. */
  repeated: OfferFact[]
  /** The offer to somebody else that shows that the allocator was at work. */
  sentinel: OfferFact
}

/** Refusals that hold while the allocator was at work, and what the framework was offered meanwhile. */
export function* tried(timeline: Timeline): Generator<Verdict> {
  for (const refusal of refusals(timeline)) {
    const { who, role, agent, at } = refusal
    const settledAt = heardAll(timeline, who, at)
    for (const { offer: sentinel, heardAt } of sentinels(timeline, who, agent, at)) {
      if (!wants(timeline, who, role, at, heardAt) || !holds(timeline, refusal, heardAt)) break
      const again = offersBetween(timeline, { who, role, agent }, at, heardAt)
      const repeated = again.filter((one) => one.at > settledAt && isWithin(one, refusal))
      yield { refusal, at: sentinel.at, again, repeated, sentinel }
    }
  }
}

/** The finding of a rule that wants what was refused to stay away. */
export function* staysAway({ refusal, at, repeated }: Verdict): Generator<Finding> {
  const [offer] = repeated
  if (offer === undefined) return yield kept(at)
  const expected = `${refusal.who} is not offered again what it refused for ${secondsOf(refusal)} s`
  yield broken(offer.at, expected, `offer ${offer.offer.id.value} holds nothing else`)
}

/** True when the role's own cpus, of which some were refused, went into the offer. */
export function takesAway(sentinel: OfferFact, { offer }: Refusal): boolean {
  const own = (one: Resource) => one.name === 'cpus' && reservationsOf(one).length > 0
  const kinds = new Set(offer.resources.filter(own).map(kindOf))
  return sentinel.resources.some((one) => own(one) && kinds.has(kindOf(one)))
}

function leftover(offer: OfferFact, tasks: TaskFact[]): Map<string, number> {
  const rest = sums(offer.resources)
  for (const [kind, sum] of sums(tasks.flatMap((task) => task.info.resources ?? []))) {
    rest.set(kind, (rest.get(kind) ?? 0) - sum)
  }
  // One task is enough to use up the copy of a shared volume that was offered.
  for (const volume of tasks.flatMap((task) => task.uses).filter(isShared)) {
    rest.delete(kindOf(volume))
  }
  return rest
}

function sums(resources: readonly Resource[]): Map<string, number> {
  const result = new Map<string, number>()
  for (const one of resources) {
    if (one.scalar === undefined) continue
    const kind = kindOf(one)
    result.set(kind, (result.get(kind) ?? 0) + sizeOf(one))
  }
  return result
}

function kindOf(one: Resource): string {
  if (volumeId(one) !== undefined) return `${keyOf('', one)} ${isShared(one)}`
  const roles = reservationsOf(one).map(({ role }) => role)
  return JSON.stringify([one.name, roles, one.disk?.source ?? null])
}

export interface Revival {
  refusal: Refusal
  at: At
  /** The offer that the filter would have kept away; undefined where the framework asked in vain. */
  offer: OfferFact | undefined
}

/** Refusals that the first call of these types after them makes void while they would still hold. */
export function* revivals(timeline: Timeline, calls: readonly string[]): Generator<Revival> {
  for (const refusal of refusals(timeline)) {
    const { who, role, agent, at } = refusal
    if (secondsOf(refusal) < 600) continue
    const call = timeline.entries.find(
      (entry) =>
        entry.at > at && entry.type === 'CALL' && entry.who === who && forgetsAt(entry.at, refusal),
    )
    if (call?.type !== 'CALL' || !calls.includes(String(call.call.type))) continue
    const until = nextCall(timeline, who, call.at)
    const [offer] = offersBetween(timeline, { who, role, agent }, call.at, until)
    if (offer !== undefined) {
      if (isWithin(offer, refusal)) yield { refusal, at: offer.at, offer }
      continue
    }
    const vain = ignored(timeline).find((one) => one.who === who && one.askedAt === call.at)
    if (vain !== undefined) yield { refusal, at: vain.at, offer: undefined }
  }

  function forgetsAt(at: At, { who, role }: Refusal): boolean {
    return forgets(timeline, who, role, at - 1, at)
  }
}

function nextCall({ entries }: Timeline, who: string, at: At): At {
  const next = entries.find(
    (one) => one.at > at && one.type === 'CALL' && one.who === who && one.call.type !== 'RECONCILE',
  )
  return next?.at ?? never
}

/** Shared volumes of the role that came to be after what was refused and before `to`. */
export function newVolumes(timeline: Timeline, { agent, role, at }: Refusal, to: At): Life[] {
  return timeline.lives.filter(
    (life) =>
      life.agent === agent &&
      roleOf(life.volume) === role &&
      isShared(life.volume) &&
      life.askedAt > at &&
      life.bornAt <= to &&
      to < life.mayEndAt,
  )
}
