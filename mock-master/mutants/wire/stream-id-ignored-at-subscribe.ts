import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/stream-id-ignored-at-subscribe',
  breaks: 'wire/subscribe-with-stream-id',
  does: 'does not mind a stream id in SUBSCRIBE',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const isSubscribe = Buffer.from(exchange.body).includes('"type":"SUBSCRIBE"')
        const header = (name: string) =>
          name === 'mesos-stream-id' && isSubscribe ? undefined : exchange.header(name)
        return parts.http.around({ ...exchange, header }, answerTo)
      },
    },
  }),
} satisfies Mutant
