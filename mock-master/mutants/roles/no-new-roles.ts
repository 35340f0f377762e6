import type { Mutant } from '../mutant.ts'

export default {
  id: 'roles/no-new-roles',
  breaks: 'roles/any-name',
  does: 'knows only roles that somebody has given a weight',
  mutate: (parts) => ({
    ...parts,
    subscriptionError(cluster, subscription) {
      const { role, roles = [] } = subscription.call.subscribe.framework_info
      const named = role === undefined ? roles : [...roles, role]
      const odd = named.find((name) => !cluster.weights.has(name) && name !== '*')
      return odd === undefined
        ? parts.subscriptionError(cluster, subscription)
        : `Role '${odd}' does not exist`
    },
  }),
} satisfies Mutant
