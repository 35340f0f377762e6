import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/reserves-what-will-come',
  breaks: 'operator/reserve-409',
  does: 'takes a RESERVE of more than there is, to do it when there is more',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        const asked = exchange.path + Buffer.from(exchange.body).toString().slice(0, 40)
        return answer.status === 409 && /\/reserve|"RESERVE_RESOURCES/.test(asked)
          ? { ...answer, status: 202 }
          : answer
      },
    },
  }),
} satisfies Mutant
