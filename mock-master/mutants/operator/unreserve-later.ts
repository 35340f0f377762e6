import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/unreserve-later',
  breaks: 'operator/unreserve-used-409',
  does: 'takes an UNRESERVE of what is used, to do it when the tasks have ended',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        return answer.status === 409 &&
          /unreserve/i.test(exchange.path + Buffer.from(exchange.body).toString())
          ? { ...answer, status: 202 }
          : answer
      },
    },
  }),
} satisfies Mutant
