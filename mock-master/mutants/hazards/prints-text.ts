import type { Mutant } from '../mutant.ts'
import { dying } from './dying.ts'

export default {
  id: 'hazards/prints-text',
  breaks: 'hazards/of-text',
  does: 'cannot print a resource of type TEXT, as it must to refuse it',
  mutate: dying((parts, die) => ({
    http: {
      ...parts.http,
      around: (exchange, answerTo) =>
        /"TEXT"/.test(Buffer.from(exchange.body).toString())
          ? die()
          : parts.http.around(exchange, answerTo),
    },
  })),
} satisfies Mutant
