import { accepted } from '../../http/answers.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/disconnected-is-heard',
  breaks: 'wire/disconnected-403',
  does: 'takes calls of a framework whose stream has ended',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      refuseStranger: (stranger) =>
        stranger.framework && !stranger.framework.connected
          ? accepted
          : parts.http.refuseStranger(stranger),
    },
  }),
} satisfies Mutant
