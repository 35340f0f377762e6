import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/garbage-is-our-fault',
  breaks: 'wire/malformed',
  does: 'answers 500 to a body that it cannot read',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        const isUnreadable = /^Failed to parse body/.test(String(answer.body))
        return isUnreadable ? { ...answer, status: 500 } : answer
      },
    },
  }),
} satisfies Mutant
