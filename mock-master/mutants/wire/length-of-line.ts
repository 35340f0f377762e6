import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/length-of-line',
  breaks: 'wire/records',
  does: 'counts the line feed as part of the record',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      encodeRecord: (record) => {
        const body = Buffer.from(record)
        return Buffer.concat([Buffer.from(`${body.length + 1}\n`), body])
      },
    },
  }),
} satisfies Mutant
