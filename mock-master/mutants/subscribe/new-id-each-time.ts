import type { Mutant } from '../mutant.ts'

export default {
  id: 'subscribe/new-id-each-time',
  breaks: 'subscribe/again-same-id',
  does: 'gives a new id to a framework that comes back',
  mutate: (parts) => {
    let count = 0
    return {
      ...parts,
      http: {
        ...parts.http,
        encodeEvent: (event, mediaType) => {
          if (event.type !== 'SUBSCRIBED') return parts.http.encodeEvent(event, mediaType)
          const value = `${event.subscribed.framework_id.value}-${++count}`
          return parts.http.encodeEvent(
            { ...event, subscribed: { ...event.subscribed, framework_id: { value } } },
            mediaType,
          )
        },
      },
    }
  },
} satisfies Mutant
