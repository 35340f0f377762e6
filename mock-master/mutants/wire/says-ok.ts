import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/says-ok',
  breaks: 'wire/accepted',
  does: 'answers 200 to what it has only taken',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        const taken = answer.status === 202 && exchange.path.endsWith('/scheduler')
        return taken ? { ...answer, status: 200 } : answer
      },
    },
  }),
} satisfies Mutant
