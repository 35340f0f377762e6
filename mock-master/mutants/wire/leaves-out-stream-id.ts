import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/leaves-out-stream-id',
  breaks: 'wire/subscribed',
  does: 'opens a stream without saying its id',
  mutate: (parts) => ({
    ...parts,
    http: { ...parts.http, streamHeaders: (mediaType) => ({ 'content-type': mediaType }) },
  }),
} satisfies Mutant
