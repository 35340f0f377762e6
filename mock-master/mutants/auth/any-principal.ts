import type { Mutant } from '../mutant.ts'

export default {
  id: 'auth/any-principal',
  breaks: 'auth/framework-principal',
  does: 'takes a framework for whom it says that it is',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      validateSchedulerCall: (call) => parts.http.validateSchedulerCall(call, undefined),
    },
  }),
} satisfies Mutant
