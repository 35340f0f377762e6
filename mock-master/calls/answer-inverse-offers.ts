import { answerInverseOffers } from '../inverse-offers.ts'
import type { CallHandler } from './handler.ts'

/** Whatever the answer, it commits the framework to nothing. Unknown ids are ignored. */
export const acceptInverseOffers: CallHandler<'ACCEPT_INVERSE_OFFERS'> = (
  cluster,
  framework,
  { accept_inverse_offers: { inverse_offer_ids: ids = [], filters } },
) =>
  answerInverseOffers(
    cluster,
    framework,
    ids.map(({ value }) => value),
    filters?.refuse_seconds,
  )

export const declineInverseOffers: CallHandler<'DECLINE_INVERSE_OFFERS'> = (
  cluster,
  framework,
  { decline_inverse_offers: { inverse_offer_ids: ids = [], filters } },
) =>
  answerInverseOffers(
    cluster,
    framework,
    ids.map(({ value }) => value),
    filters?.refuse_seconds,
  )
