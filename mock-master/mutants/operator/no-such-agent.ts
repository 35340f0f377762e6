import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/no-such-agent',
  breaks: 'operator/unknown-agent',
  does: 'answers 404 to an operator who names an unknown agent',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        return answer.status === 400 && /^No agent found/.test(String(answer.body))
          ? { ...answer, status: 404 }
          : answer
      },
    },
  }),
} satisfies Mutant
