import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/uuid-without-padding',
  breaks: 'wire/base64-bytes',
  does: 'writes bytes in the Base64 of addresses, without padding',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      encodeEvent: (event, mediaType) => {
        const bytes = parts.http.encodeEvent(event, mediaType)
        return Buffer.from(
          Buffer.from(bytes)
            .toString()
            .replace(/(?<="uuid":")([^"=]+)=*/g, '$1'),
        )
      },
    },
  }),
} satisfies Mutant
