import { accepted } from '../../http/answers.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/empty-payload',
  breaks: 'wire/call-payload',
  does: 'takes a call without its payload, and does nothing',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        const isEmpty = /Expecting '(?!type)\w+' to be present/.test(String(answer.body))
        return isEmpty ? accepted : answer
      },
    },
  }),
} satisfies Mutant
