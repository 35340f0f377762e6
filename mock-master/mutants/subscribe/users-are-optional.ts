import type { Mutant } from '../mutant.ts'

export default {
  id: 'subscribe/users-are-optional',
  breaks: 'subscribe/user-required',
  does: 'lets a framework subscribe that has no user',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        const isMalformed = /Missing required fields: [^,]*\.user/.test(String(answer.body))
        return isMalformed ? { status: 200, headers: {}, body: '' } : answer
      },
    },
  }),
} satisfies Mutant
