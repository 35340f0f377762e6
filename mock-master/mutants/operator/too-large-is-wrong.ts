import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/too-large-is-wrong',
  breaks: 'operator/insufficient-409',
  does: 'answers 400 where the disk does not suffice',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        return answer.status === 409 && true ? { ...answer, status: 400 } : answer
      },
    },
  }),
} satisfies Mutant
