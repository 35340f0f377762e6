import { describeFramework } from '../../frameworks.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'subscribe/name-of-the-first',
  breaks: 'subscribe/again-changes',
  does: 'keeps the name that a framework first had',
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
        const suppressed = [...framework.suppressedRoles]
        describeFramework(cluster, framework, { ...framework.info, name: before.name }, suppressed)
      },
    },
  }),
} satisfies Mutant
