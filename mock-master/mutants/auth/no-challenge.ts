import { bare } from '../../http/answers.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'auth/no-challenge',
  breaks: 'auth/challenge',
  does: 'says 401, and not how to authenticate',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        return answer.status === 401 && true ? bare(401) : answer
      },
    },
  }),
} satisfies Mutant
