import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/json-whatever-it-says',
  breaks: 'wire/content-type',
  does: 'reads every body as JSON, whatever its content type',
  mutate: (parts) => ({ ...parts, http: { ...parts.http, mediaTypeOf: () => 'application/json' } }),
} satisfies Mutant
