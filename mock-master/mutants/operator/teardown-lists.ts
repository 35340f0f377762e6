import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/teardown-lists',
  breaks: 'operator/teardown',
  does: 'goes on listing a framework that an operator has torn down',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        const text = typeof answer.body === 'string' ? answer.body : ''
        const moved = text.replace(
          /"frameworks":(\[.*\]),"completed_frameworks":(\[.*\])/s,
          '"frameworks":$2,"completed_frameworks":$1',
        )
        return text.includes('"type":"GET_FRAMEWORKS"') ? { ...answer, body: moved } : answer
      },
    },
  }),
} satisfies Mutant
