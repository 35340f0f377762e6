import type { Mutant } from '../mutant.ts'

export default {
  id: 'offers/subscribes-unsuppressed',
  breaks: 'offers/suppressed-at-subscribe',
  does: 'forgets the suppressed roles of a subscription',
  mutate: (parts) => ({
    ...parts,
    subscriptionError(cluster, subscription) {
      delete subscription.call.subscribe.suppressed_roles
      return parts.subscriptionError(cluster, subscription)
    },
  }),
} satisfies Mutant
