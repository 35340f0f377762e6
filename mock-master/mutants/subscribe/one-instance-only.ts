import type { Mutant } from '../mutant.ts'

export default {
  id: 'subscribe/one-instance-only',
  breaks: 'subscribe/replaces-stream',
  does: 'turns a framework away that subscribes while its former stream is open',
  mutate: (parts) => ({
    ...parts,
    subscriptionError: (cluster, subscription) => {
      const known = cluster.frameworks.get(subscription.call.framework_id?.value ?? '')
      return known?.connected
        ? 'Framework is subscribed already'
        : parts.subscriptionError(cluster, subscription)
    },
  }),
} satisfies Mutant
