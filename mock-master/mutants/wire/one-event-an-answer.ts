import { isStream } from '../../http/exchange.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/one-event-an-answer',
  breaks: 'wire/subscription-goes-on',
  does: 'ends the answer to SUBSCRIBE once the framework is told its id',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        const { body } = answer
        if (!isStream(body) || !exchange.path.endsWith('/scheduler')) return answer
        return {
          ...answer,
          body: {
            open(out) {
              let isOver = false
              const close = body.open({
                write(bytes) {
                  if (isOver) return true
                  isOver = true
                  const taken = out.write(bytes)
                  out.end()
                  return taken
                },
                end: () => out.end(),
              })
              return close
            },
          },
        }
      },
    },
  }),
} satisfies Mutant
