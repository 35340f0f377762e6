import type { Mutant } from '../mutant.ts'

export default {
  id: 'subscribe/id-by-principal',
  breaks: 'subscribe/new-id',
  does: 'gives one id to all frameworks of a name and role',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      encodeEvent: (event, mediaType) => {
        if (event.type !== 'SUBSCRIBED') return parts.http.encodeEvent(event, mediaType)
        const framework_id = { value: 'framework' }
        return parts.http.encodeEvent(
          { ...event, subscribed: { ...event.subscribed, framework_id } },
          mediaType,
        )
      },
    },
  }),
} satisfies Mutant
