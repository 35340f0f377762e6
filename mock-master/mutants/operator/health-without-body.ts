import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/health-without-body',
  breaks: 'operator/get-health',
  does: 'answers GET_HEALTH by its status alone',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        return typeof answer.body === 'string'
          ? {
              ...answer,
              body: answer.body.replace('"get_health":{"healthy":true}', '"get_health":{}'),
            }
          : answer
      },
    },
  }),
} satisfies Mutant
