import { accepted } from '../../http/answers.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/says-created',
  breaks: 'operator/effect-follows',
  does: 'answers 202 to the creation of a volume, and forgets it',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const asked = exchange.path + Buffer.from(exchange.body).toString().slice(0, 40)
        return /create-volumes|CREATE_VOLUMES/.test(asked)
          ? accepted
          : parts.http.around(exchange, answerTo)
      },
    },
  }),
} satisfies Mutant
