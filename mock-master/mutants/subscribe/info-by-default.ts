import type { Mutant } from '../mutant.ts'

export default {
  id: 'subscribe/info-by-default',
  breaks: 'subscribe/framework-info-required',
  does: 'lets a framework subscribe that says nothing of itself',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        const isMalformed = /Missing required fields: .*framework_info/.test(String(answer.body))
        return isMalformed ? { status: 200, headers: {}, body: '' } : answer
      },
    },
  }),
} satisfies Mutant
