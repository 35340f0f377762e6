import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/static-is-dynamic',
  breaks: 'reserve/static-on-top',
  does: 'takes every refinement for a dynamic one',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const text = Buffer.from(exchange.body).toString()
        const dynamic = text.replaceAll(/(\},\{"type":")STATIC"/g, '$1DYNAMIC"')
        return dynamic === text
          ? parts.http.around(exchange, answerTo)
          : parts.http.around({ ...exchange, body: Buffer.from(dynamic) }, answerTo)
      },
    },
  }),
} satisfies Mutant
