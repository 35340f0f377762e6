import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/health-in-words',
  breaks: 'operator/get-health',
  does: 'answers GET_HEALTH with a word',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        return typeof answer.body === 'string'
          ? { ...answer, body: answer.body.replace('"healthy":true', '"healthy":"ok"') }
          : answer
      },
    },
  }),
} satisfies Mutant
