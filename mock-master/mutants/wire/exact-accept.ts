import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/exact-accept',
  breaks: 'wire/json-by-default',
  does: 'does not know wildcards in Accept',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      accepts: (header, mediaType) => header === undefined || header.includes(mediaType),
    },
  }),
} satisfies Mutant
