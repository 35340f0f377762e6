import type { Mutant } from '../mutant.ts'

export default {
  id: 'subscribe/interval-of-zero',
  breaks: 'subscribe/heartbeat-interval',
  does: 'says that heartbeats come every 0 seconds',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      encodeEvent: (event, mediaType) =>
        parts.http.encodeEvent(
          event.type === 'SUBSCRIBED'
            ? { ...event, subscribed: { ...event.subscribed, heartbeat_interval_seconds: 0 } }
            : event,
          mediaType,
        ),
    },
  }),
} satisfies Mutant
