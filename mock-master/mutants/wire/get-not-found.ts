import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/get-not-found',
  breaks: 'wire/only-post',
  does: 'knows its v1 endpoints under POST only, and nothing there otherwise',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        const isOther = answer.status === 405
        return isOther ? { ...answer, status: 404 } : answer
      },
    },
  }),
} satisfies Mutant
