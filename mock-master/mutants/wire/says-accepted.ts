import { bare } from '../../http/answers.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/says-accepted',
  breaks: 'wire/accepted',
  does: 'puts the words of the status into the body of a 202',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        const taken = answer.status === 202 && exchange.path.endsWith('/scheduler')
        return taken ? bare(202) : answer
      },
    },
  }),
} satisfies Mutant
