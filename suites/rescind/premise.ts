// Who holds offers of a volume when something is done with it.
import { offersVolume } from '../harness/questions.ts'
import { roleOf } from '../harness/resource.ts'
import { heardBy, rescindedAt } from '../harness/statuses.ts'
import { type At, never, type OfferFact, type Timeline } from '../harness/timeline.ts'

/** Offers of the volume that are certainly outstanding when something is sent at `at`, and outlast it. */
export function holders(timeline: Timeline, key: string, at: At): OfferFact[] {
  return timeline.offers.filter((one) => one.at < at && at < one.until && offersVolume(one, key))
}

/**
 * True when nobody outside the play can have a reason to take the offer back: all of it is reserved to roles of the
 * play, for which nobody else makes room.
 */
export function isOurs({ resources, role }: OfferFact): boolean {
  return resources.every((one) => {
    const reservedTo = roleOf(one)
    return reservedTo !== undefined && role.startsWith(reservedTo)
  })
}

export type Fate = { rescinded: boolean; at: At }

/** Whether the offer was taken back by the time that its framework had heard all that was sent before `at`. */
export function fateOfOffer(timeline: Timeline, offer: OfferFact, at: At): Fate | undefined {
  const heard = heardBy(timeline, offer.to.name, at)
  const rescinded = rescindedAt(timeline, offer)
  if (rescinded < heard) return { rescinded: true, at: rescinded }
  if (heard === never || offer.until < heard) return undefined
  return { rescinded: false, at: heard }
}
