import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/unreserve-is-wrong',
  breaks: 'operator/unreserve-used-409',
  does: 'answers 400 where there is not that much to unreserve',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        return answer.status === 409 &&
          /unreserve/i.test(exchange.path + Buffer.from(exchange.body).toString())
          ? { ...answer, status: 400 }
          : answer
      },
    },
  }),
} satisfies Mutant
