import type { Mutant } from '../mutant.ts'

export default {
  id: 'views/state-without-tasks',
  breaks: 'views/get-state',
  does: 'leaves the tasks out of the whole state',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        return typeof answer.body === 'string'
          ? { ...answer, body: answer.body.replace(/"get_tasks":\{.*?\},(?="get_executors")/s, '') }
          : answer
      },
    },
  }),
} satisfies Mutant
