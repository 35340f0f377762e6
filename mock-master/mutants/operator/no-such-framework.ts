import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/no-such-framework',
  breaks: 'operator/teardown-unknown',
  does: 'answers 404 to the TEARDOWN of an unknown framework',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        return answer.status === 400 && /^No framework found/.test(String(answer.body))
          ? { ...answer, status: 404 }
          : answer
      },
    },
  }),
} satisfies Mutant
