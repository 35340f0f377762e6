import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/json-unasked',
  breaks: 'wire/not-acceptable',
  does: 'answers in JSON whatever the caller accepts',
  mutate: (parts) => ({ ...parts, http: { ...parts.http, accepts: () => true } }),
} satisfies Mutant
