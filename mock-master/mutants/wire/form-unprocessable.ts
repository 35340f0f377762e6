import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/form-unprocessable',
  breaks: 'wire/incomplete-form',
  does: 'answers 422 to a form that lacks a field',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        const isIncomplete = /^Missing '/.test(String(answer.body))
        return isIncomplete ? { ...answer, status: 422 } : answer
      },
    },
  }),
} satisfies Mutant
