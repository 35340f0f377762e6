import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/stream-without-state',
  breaks: 'operator/event-stream',
  does: 'begins the stream of events without the state',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      encodeRecord: (record) => {
        const text = Buffer.from(record).toString()
        const isFirst = text.startsWith('{"type":"SUBSCRIBED"') && text.includes('"get_state"')
        const bare = '{"type":"SUBSCRIBED","subscribed":{"heartbeat_interval_seconds":15}}'
        return parts.http.encodeRecord(isFirst ? bare : record)
      },
    },
  }),
} satisfies Mutant
