import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/heartbeat-first',
  breaks: 'wire/subscribed',
  does: 'lets a HEARTBEAT come before SUBSCRIBED',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      encodeRecord: (record) => {
        const bytes = parts.http.encodeRecord(record)
        if (!Buffer.from(bytes).includes('"type":"SUBSCRIBED"')) return bytes
        return Buffer.concat([parts.http.encodeRecord('{"type":"HEARTBEAT"}'), bytes])
      },
    },
  }),
} satisfies Mutant
