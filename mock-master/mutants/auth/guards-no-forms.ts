import { badRequest } from '../../http/answers.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'auth/guards-no-forms',
  breaks: 'auth/operator-401',
  does: 'reads a form before it asks who sent it',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        return answer.status === 401 && exchange.path.includes('-volumes')
          ? badRequest('Invalid')
          : answer
      },
    },
  }),
} satisfies Mutant
