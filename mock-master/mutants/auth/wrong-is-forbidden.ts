import { bare } from '../../http/answers.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'auth/wrong-is-forbidden',
  breaks: 'auth/wrong-credentials',
  does: 'answers 403 to wrong credentials, and 401 to none',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        return answer.status === 401 && exchange.header('authorization') ? bare(403) : answer
      },
    },
  }),
} satisfies Mutant
