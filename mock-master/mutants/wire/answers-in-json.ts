import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/answers-in-json',
  breaks: 'wire/protobuf',
  does: 'reads protobuf, and answers in JSON',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const header = (name: string) => (name === 'accept' ? undefined : exchange.header(name))
        const isAsked = exchange.header('accept') === 'application/x-protobuf'
        return parts.http.around(isAsked ? { ...exchange, header } : exchange, answerTo)
      },
    },
  }),
} satisfies Mutant
