import type { Mutant } from '../mutant.ts'

export default {
  id: 'subscribe/no-master-info',
  breaks: 'subscribe/master-info',
  does: 'does not say which master it is',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      encodeEvent: (event, mediaType) => {
        if (event.type !== 'SUBSCRIBED') return parts.http.encodeEvent(event, mediaType)
        const { master_info: _, ...subscribed } = event.subscribed
        return parts.http.encodeEvent({ ...event, subscribed }, mediaType)
      },
    },
  }),
} satisfies Mutant
