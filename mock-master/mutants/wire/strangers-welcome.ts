import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/strangers-welcome',
  breaks: 'wire/call-without-subscription',
  does: 'takes a call of a framework that it does not know, and does nothing',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      refuseStranger: (stranger) =>
        stranger.framework === undefined
          ? { status: 202, headers: {}, body: '' }
          : parts.http.refuseStranger(stranger),
    },
  }),
} satisfies Mutant
