import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/too-large-for-the-agent',
  breaks: 'operator/insufficient-409',
  does: 'takes what does not fit, and leaves it to the agent to fail',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        return answer.status === 409 && /persistence/.test(Buffer.from(exchange.body).toString())
          ? { ...answer, status: 202 }
          : answer
      },
    },
  }),
} satisfies Mutant
