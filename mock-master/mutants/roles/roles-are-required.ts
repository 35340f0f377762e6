import type { Mutant } from '../mutant.ts'

export default {
  id: 'roles/roles-are-required',
  breaks: 'roles/default-role',
  does: 'refuses frameworks that name no role',
  mutate: (parts) => ({
    ...parts,
    subscriptionError(cluster, subscription) {
      const { role, roles } = subscription.call.subscribe.framework_info
      return role === undefined && roles === undefined
        ? "Expecting 'FrameworkInfo.role' to be present"
        : parts.subscriptionError(cluster, subscription)
    },
  }),
} satisfies Mutant
