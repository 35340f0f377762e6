import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/long-stream-id',
  breaks: 'wire/stream-id-length',
  does: 'signs the id of a stream, and does not mind how long it gets',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      streamHeaders: (mediaType, streamId) => ({
        ...parts.http.streamHeaders(mediaType, streamId),
        'mesos-stream-id': streamId.padEnd(160, '0'),
      }),
    },
  }),
} satisfies Mutant
