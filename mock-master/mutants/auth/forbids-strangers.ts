import { bare } from '../../http/answers.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'auth/forbids-strangers',
  breaks: 'auth/operator-401',
  does: 'answers 403 to who brings no credentials',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        return answer.status === 401 &&
          !exchange.path.endsWith('/scheduler') &&
          !exchange.header('authorization')
          ? bare(403)
          : answer
      },
    },
  }),
} satisfies Mutant
