import type { Mutant } from '../mutant.ts'

export default {
  id: 'subscribe/error-without-message',
  breaks: 'subscribe/error-event',
  does: 'sends an ERROR that does not say what is wrong',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      encodeEvent: (event, mediaType) =>
        parts.http.encodeEvent(
          event.type === 'ERROR' ? { ...event, error: { message: '' } } : event,
          mediaType,
        ),
    },
  }),
} satisfies Mutant
