import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/put-as-post',
  breaks: 'wire/only-post',
  does: 'takes a PUT or a DELETE as a POST',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) =>
        parts.http.around(
          exchange.method === 'GET' ? exchange : { ...exchange, method: 'POST' },
          answerTo,
        ),
    },
  }),
} satisfies Mutant
