import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/offers-without-inner',
  breaks: 'wire/valid-events',
  does: 'sends the offers as the documented sample has them, without the inner message',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      encodeEvent: (event, mediaType) =>
        event.type === 'OFFERS'
          ? Buffer.from(JSON.stringify({ type: event.type, offers: event.offers.offers }))
          : parts.http.encodeEvent(event, mediaType),
    },
  }),
} satisfies Mutant
