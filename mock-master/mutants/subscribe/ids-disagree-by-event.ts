import type { Mutant } from '../mutant.ts'

export default {
  id: 'subscribe/ids-disagree-by-event',
  breaks: 'subscribe/ids-agree',
  does: 'tells by an ERROR event that the ids differ',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        const isMalformed = /'framework_id' differs from 'subscribe/.test(String(answer.body))
        if (!isMalformed) return answer
        const event = { type: 'ERROR', error: { message: String(answer.body) } }
        const record = parts.http.encodeRecord(JSON.stringify(event))
        return {
          status: 200,
          headers: parts.http.streamHeaders('application/json', 'none'),
          body: record,
        }
      },
    },
  }),
} satisfies Mutant
