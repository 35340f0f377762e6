import { badRequest } from '../../http/answers.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/disconnected-is-unknown',
  breaks: 'wire/disconnected-403',
  does: 'answers 400 to a framework whose stream has ended, as to an unknown one',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      refuseStranger: (stranger) =>
        stranger.framework && !stranger.framework.connected
          ? badRequest('Framework cannot be found')
          : parts.http.refuseStranger(stranger),
    },
  }),
} satisfies Mutant
