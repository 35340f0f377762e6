import type { Mutant } from '../mutant.ts'

export default {
  id: 'subscribe/no-interval',
  breaks: 'subscribe/heartbeat-interval',
  does: 'does not say when heartbeats come',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      encodeEvent: (event, mediaType) => {
        if (event.type !== 'SUBSCRIBED') return parts.http.encodeEvent(event, mediaType)
        const { heartbeat_interval_seconds: _, ...subscribed } = event.subscribed
        return parts.http.encodeEvent({ ...event, subscribed }, mediaType)
      },
    },
  }),
} satisfies Mutant
