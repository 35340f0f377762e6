import type { Mutant } from '../mutant.ts'

export default {
  id: 'subscribe/suppresses-anything',
  breaks: 'subscribe/suppressed-role-unknown',
  does: 'ignores suppressed roles that the framework does not have',
  mutate: (parts) => ({
    ...parts,
    subscriptionError: (cluster, subscription) => {
      const error = parts.subscriptionError(cluster, subscription)
      return error?.startsWith('Suppressed roles') ? undefined : error
    },
  }),
} satisfies Mutant
