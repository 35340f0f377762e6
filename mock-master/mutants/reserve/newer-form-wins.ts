import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/newer-form-wins',
  breaks: 'reserve/both-forms-agree',
  does: 'passes over the older form where the newer one stands beside it',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const text = Buffer.from(exchange.body).toString()
        if (!/^\{.*"reservations":.*"reservation":/s.test(text)) {
          return parts.http.around(exchange, answerTo)
        }
        const call = JSON.parse(text, (_key, value) => {
          if (!value?.reservations?.length || value.reservation === undefined) return value
          const { role: _role, reservation: _reservation, ...rest } = value
          return rest
        })
        return parts.http.around({ ...exchange, body: Buffer.from(JSON.stringify(call)) }, answerTo)
      },
    },
  }),
} satisfies Mutant
