import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/heartbeat-before-state',
  breaks: 'operator/event-stream',
  does: 'lets a heartbeat come before the state',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      encodeRecord: (record) => {
        const text = Buffer.from(record).toString()
        const isFirst = text.startsWith('{"type":"SUBSCRIBED"') && text.includes('"get_state"')
        const beat = isFirst ? parts.http.encodeRecord('{"type":"HEARTBEAT"}') : Buffer.of()
        return Buffer.concat([beat, parts.http.encodeRecord(record)])
      },
    },
  }),
} satisfies Mutant
