import { bare } from '../../http/answers.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'auth/creator-not-allowed',
  breaks: 'auth/operator-creator',
  does: 'answers 403 to who names another creator',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        return answer.status === 400 &&
          /does not match a volume in the operation/.test(String(answer.body))
          ? bare(403)
          : answer
      },
    },
  }),
} satisfies Mutant
