import { accepted } from '../../http/answers.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/says-reserved',
  breaks: 'operator/reservation-follows',
  does: 'answers 202 to an operator who frees what is reserved, and forgets it',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const asked = exchange.path + Buffer.from(exchange.body).toString().slice(0, 40)
        return /\/unreserve|UNRESERVE_RESOURCES/.test(asked)
          ? accepted
          : parts.http.around(exchange, answerTo)
      },
    },
  }),
} satisfies Mutant
