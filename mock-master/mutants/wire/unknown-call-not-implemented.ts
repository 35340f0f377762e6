import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/unknown-call-not-implemented',
  breaks: 'wire/malformed',
  does: 'answers 501 to a call of no type that it knows',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        const isUnknown = /Expecting 'type' to be present/.test(String(answer.body))
        return isUnknown ? { ...answer, status: 501 } : answer
      },
    },
  }),
} satisfies Mutant
