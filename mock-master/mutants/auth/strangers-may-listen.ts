import type { Mutant } from '../mutant.ts'

export default {
  id: 'auth/strangers-may-listen',
  breaks: 'auth/scheduler-401',
  does: 'lets a framework subscribe before it asks who it is',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        const isStranger = answer.status === 401 && exchange.path.endsWith('/scheduler')
        const event = '{"type":"ERROR","error":{"message":"Not authenticated"}}'
        return isStranger
          ? { status: 200, headers: {}, body: parts.http.encodeRecord(event) }
          : answer
      },
    },
  }),
} satisfies Mutant
