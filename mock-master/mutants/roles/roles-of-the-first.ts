import { describeFramework } from '../../frameworks.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'roles/roles-of-the-first',
  breaks: 'roles/change-by-subscribing',
  does: 'keeps the roles that a framework first had',
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
        const { role, roles } = before
        const had = { ...(role && { role }), ...(roles && { roles }) }
        const suppressed = [...framework.suppressedRoles]
        describeFramework(cluster, framework, { ...framework.info, ...had }, suppressed)
      },
    },
  }),
} satisfies Mutant
