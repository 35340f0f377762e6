// Shared volumes, the offers in which they belong, and who holds them.
import type { Resource } from '../../spec-schemas/types.ts'
import { heardAll, isAmbiguous } from '../harness/attention.ts'
import { resourceList } from '../harness/news.ts'
import { isCapable } from '../harness/questions.ts'
import { isEligible, isShared, reservationsOf, roleOf, volumeId } from '../harness/resource.ts'
import { type At, type Life, never, type OfferFact, type Timeline } from '../harness/timeline.ts'

/** Those of the play; volumes whose reservation was changed under them, as it can be, are others afterwards and left aside. */
export function sharedLives(timeline: Timeline): Life[] {
  const isOwn = isOfPlay(timeline)
  const changes = [
    ...timeline.operations('RESERVE').map(({ operation }) => operation.reserve),
    ...timeline.operations('UNRESERVE').map(({ operation }) => operation.unreserve),
  ]
  const moved = new Set(
    changes
      .flatMap((payload) => resourceList(payload, 'resources'))
      .flatMap((one) => volumeId(one) ?? []),
  )
  return timeline.lives.filter(
    ({ volume }) => isShared(volume) && isOwn(volume) && !moved.has(volumeId(volume) ?? ''),
  )
}

/** Offers of the volume's agent, asked for while it certainly existed, to frameworks that can be shown it. */
export function offersNear(timeline: Timeline, life: Life): OfferFact[] {
  const isRefined = reservationsOf(life.volume).length > 1
  return timeline.offers.filter(
    (one) =>
      one.agent === life.agent &&
      one.askedAt >= life.bornAt &&
      one.at < life.mayEndAt &&
      isCapable(one.to) &&
      !isAmbiguous(timeline, one) &&
      (!isRefined || one.to.capabilities.has('RESERVATION_REFINEMENT')),
  )
}

/** Of these, offers for the volume's role or one below it. */
export function chancesBelow(timeline: Timeline, life: Life): OfferFact[] {
  const role = roleOf(life.volume) ?? '*'
  return offersNear(timeline, life).filter((one) => isEligible(one.role, role))
}

/** True when the offer is certainly outstanding at `at`: neither used by then nor rescinded without that being heard. */
export function isOutstanding(timeline: Timeline, offer: OfferFact, at: At): boolean {
  if (offer.at >= at || offer.until <= at) return false
  const end = offer.until === never ? undefined : timeline.entries[offer.until]
  return end?.type !== 'EVENT' || offer.until > heardAll(timeline, offer.to.name, at)
}

/** The sum of a scalar among resources that a predicate picks. */
export function sumOf(
  resources: readonly Resource[],
  name: string,
  picks: (resource: Resource) => boolean,
): number {
  return resources
    .filter((one) => one.name === name && picks(one))
    .reduce((sum, one) => sum + (one.scalar?.value ?? 0), 0)
}

/** True when the resource is reserved to the role or to one that begins with its name, as all of a play are. */
export function isOfPlay({ history }: Timeline): (resource: Resource) => boolean {
  return (resource) => roleOf(resource)?.startsWith(history.role) === true
}
