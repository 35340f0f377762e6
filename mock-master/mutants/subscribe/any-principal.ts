import type { Mutant } from '../mutant.ts'

export default {
  id: 'subscribe/any-principal',
  breaks: 'subscribe/principal-fixed',
  does: 'lets a framework come back under any principal',
  mutate: (parts) => ({
    ...parts,
    subscriptionError: (cluster, subscription) => {
      const error = parts.subscriptionError(cluster, subscription)
      return error?.includes('principal is not allowed') ? undefined : error
    },
  }),
} satisfies Mutant
