import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/teardown-idempotent',
  breaks: 'operator/teardown-unknown',
  does: 'takes the TEARDOWN of an unknown framework for one that is done',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        return answer.status === 400 && /^No framework found/.test(String(answer.body))
          ? { ...answer, status: 200 }
          : answer
      },
    },
  }),
} satisfies Mutant
