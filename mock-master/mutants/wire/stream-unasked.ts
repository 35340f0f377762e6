import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/stream-unasked',
  breaks: 'wire/stream-id',
  does: 'takes a call without a stream id as one of the stream that there is',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      refuseStranger: (stranger) =>
        parts.http.refuseStranger({
          ...stranger,
          streamId: stranger.streamId ?? stranger.framework?.streamId,
        }),
    },
  }),
} satisfies Mutant
