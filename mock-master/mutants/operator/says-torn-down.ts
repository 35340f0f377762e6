import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/says-torn-down',
  breaks: 'operator/teardown',
  does: "answers 200 to an operator's TEARDOWN, and waits for the framework to go",
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const body = Buffer.from(exchange.body).toString()
        return body.includes('"type":"TEARDOWN"') && !exchange.path.endsWith('/scheduler')
          ? { status: 200, headers: {}, body: '' }
          : parts.http.around(exchange, answerTo)
      },
    },
  }),
} satisfies Mutant
