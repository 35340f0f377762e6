import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/agent-not-found',
  breaks: 'wire/incomplete-form',
  does: 'answers 404 where the agent of a form is unknown',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        const isLost = /^No agent found/.test(String(answer.body))
        return isLost ? { ...answer, status: 404 } : answer
      },
    },
  }),
} satisfies Mutant
