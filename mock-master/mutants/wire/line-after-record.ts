import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/line-after-record',
  breaks: 'wire/records',
  does: 'ends each record with a line feed',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      encodeRecord: (record) => Buffer.concat([parts.http.encodeRecord(record), Buffer.from('\n')]),
    },
  }),
} satisfies Mutant
