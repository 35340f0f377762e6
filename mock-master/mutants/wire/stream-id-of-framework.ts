import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/stream-id-of-framework',
  breaks: 'wire/stream-id-new',
  does: 'lets a framework keep the id of its first stream',
  mutate: (parts) => {
    const first = new Map<string, string>()
    return {
      ...parts,
      http: {
        ...parts.http,
        around: (exchange, answerTo) => {
          const answer = parts.http.around(exchange, answerTo)
          const [, id] =
            /"framework_id":{"value":"([^"]+)"}/.exec(Buffer.from(exchange.body).toString()) ?? []
          const kept = first.get(id ?? '')
          const isNew = answer.headers['mesos-stream-id'] !== undefined && kept !== undefined
          return isNew
            ? { ...answer, headers: { ...answer.headers, 'mesos-stream-id': kept } }
            : answer
        },
        refuseStranger: (stranger) => {
          const { id, streamId = '' } = stranger.framework ?? {}
          if (id === undefined) return parts.http.refuseStranger(stranger)
          if (!first.has(id)) first.set(id, streamId)
          const isKept = stranger.streamId === first.get(id)
          return parts.http.refuseStranger(isKept ? { ...stranger, streamId } : stranger)
        },
      },
    }
  },
} satisfies Mutant
