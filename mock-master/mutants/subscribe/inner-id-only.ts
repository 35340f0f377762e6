import type { Mutant } from '../mutant.ts'

export default {
  id: 'subscribe/inner-id-only',
  breaks: 'subscribe/ids-agree',
  does: 'looks at the id in FrameworkInfo only',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      validateSchedulerCall: (call, principal) => {
        const error = parts.http.validateSchedulerCall(call, principal)
        return error?.includes('differs from') ? undefined : error
      },
    },
  }),
} satisfies Mutant
