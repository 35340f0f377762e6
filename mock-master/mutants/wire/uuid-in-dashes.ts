import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/uuid-in-dashes',
  breaks: 'wire/base64-bytes',
  does: 'writes the uuid of a status as people read it',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      encodeEvent: (event, mediaType) => {
        const text = Buffer.from(parts.http.encodeEvent(event, mediaType)).toString()
        const dashed = (base64: string) =>
          Buffer.from(base64, 'base64')
            .toString('hex')
            .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
        return Buffer.from(text.replace(/(?<="uuid":")[^"]+/g, dashed))
      },
    },
  }),
} satisfies Mutant
