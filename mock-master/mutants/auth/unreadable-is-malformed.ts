import { bare } from '../../http/answers.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'auth/unreadable-is-malformed',
  breaks: 'auth/wrong-credentials',
  does: 'answers 400 to credentials that it cannot read',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        return answer.status === 401 &&
          /^(Bearer|Basic %)/.test(exchange.header('authorization') ?? '')
          ? bare(400)
          : answer
      },
    },
  }),
} satisfies Mutant
