import { describeFramework } from '../../frameworks.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'subscribe/user-of-the-last',
  breaks: 'subscribe/again-ignores-user',
  does: 'takes the user from whatever SUBSCRIBE came last',
  mutate: (parts) => ({
    ...parts,
    frameworks: {
      ...parts.frameworks,
      subscribe(cluster, subscription) {
        const id = subscription.call.subscribe.framework_info.id?.value ?? ''
        const before = cluster.frameworks.get(id)?.info
        parts.frameworks.subscribe(cluster, subscription)
        const framework = cluster.frameworks.get(id)
        if (framework === undefined || before === undefined) return
        const { user } = subscription.call.subscribe.framework_info
        const suppressed = [...framework.suppressedRoles]
        describeFramework(cluster, framework, { ...framework.info, user }, suppressed)
      },
    },
  }),
} satisfies Mutant
