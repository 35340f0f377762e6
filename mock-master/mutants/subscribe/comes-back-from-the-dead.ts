import type { Mutant } from '../mutant.ts'

export default {
  id: 'subscribe/comes-back-from-the-dead',
  breaks: 'subscribe/removed-id',
  does: 'forgets at once which frameworks it has removed',
  mutate: (parts) => ({
    ...parts,
    subscriptionError: (cluster, subscription) => {
      const error = parts.subscriptionError(cluster, subscription)
      return error === 'Framework has been removed' ? undefined : error
    },
  }),
} satisfies Mutant
