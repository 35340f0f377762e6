import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/json-unless-it-says',
  breaks: 'wire/content-type',
  does: 'reads a body without a content type as JSON',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) =>
        parts.http.around(
          {
            ...exchange,
            header: (name) =>
              exchange.header(name) ?? (name === 'content-type' ? 'application/json' : undefined),
          },
          answerTo,
        ),
    },
  }),
} satisfies Mutant
