import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/agent-of-tomorrow',
  breaks: 'operator/unknown-agent',
  does: 'takes an operation on an unknown agent, which may register yet',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        return answer.status === 400 && /^No agent found/.test(String(answer.body))
          ? { ...answer, status: 202 }
          : answer
      },
    },
  }),
} satisfies Mutant
