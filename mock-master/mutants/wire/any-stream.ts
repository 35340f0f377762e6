import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/any-stream',
  breaks: 'wire/stream-id',
  does: 'does not compare the id of the stream',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      refuseStranger: (stranger) =>
        parts.http.refuseStranger({
          ...stranger,
          ...(stranger.streamId && { streamId: stranger.framework?.streamId }),
        }),
    },
  }),
} satisfies Mutant
