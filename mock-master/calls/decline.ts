import { decline as declineOffer } from '../offers.ts'
import type { CallHandler } from './handler.ts'

/** DECLINE does not ask whose the offers are; their owners get the filter. Unknown ids are ignored. */
export const decline: CallHandler<'DECLINE'> = (cluster, _framework, { decline }) => {
  for (const { value } of decline.offer_ids ?? []) {
    const offer = cluster.offers.get(value)
    if (offer !== undefined) declineOffer(cluster, offer, decline.filters?.refuse_seconds)
  }
}
