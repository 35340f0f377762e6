import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/protobuf-first',
  breaks: 'wire/json-by-default',
  does: 'prefers protobuf where the caller takes anything',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      accepts: (header, mediaType) =>
        parts.http.accepts(header, mediaType) &&
        (mediaType !== 'application/json' || header === undefined || header.includes('json')),
    },
  }),
} satisfies Mutant
