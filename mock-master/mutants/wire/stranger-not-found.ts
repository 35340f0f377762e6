import { bare } from '../../http/answers.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/stranger-not-found',
  breaks: 'wire/call-without-subscription',
  does: 'answers 404 to a framework that it does not know',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      refuseStranger: (stranger) =>
        stranger.framework === undefined ? bare(404) : parts.http.refuseStranger(stranger),
    },
  }),
} satisfies Mutant
