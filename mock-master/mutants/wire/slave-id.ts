import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/slave-id',
  breaks: 'wire/valid-events',
  does: 'calls the agent of an offer slave_id, as it was once called',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      encodeEvent: (event, mediaType) => {
        const bytes = parts.http.encodeEvent(event, mediaType)
        return Buffer.from(Buffer.from(bytes).toString().replaceAll('"agent_id":', '"slave_id":'))
      },
    },
  }),
} satisfies Mutant
