import type { Mutant } from '../mutant.ts'
import { dying } from './dying.ts'

export default {
  id: 'hazards/counts-calls-by-type',
  breaks: 'hazards/unknown-call',
  does: 'counts calls by their types, and has no counter for UNKNOWN',
  mutate: dying((parts, die) => ({
    http: {
      ...parts.http,
      around: (exchange, answerTo) =>
        /"type":"UNKNOWN"/.test(Buffer.from(exchange.body).toString())
          ? die()
          : parts.http.around(exchange, answerTo),
    },
  })),
} satisfies Mutant
