import type { FrameworkInfo } from '../../spec-schemas/types.ts'
import { describeFramework } from '../frameworks.ts'
import type { Parts } from '../parts.ts'

/**
 * SUBSCRIBE as a master takes it that holds another description of who comes back than it should.
 *
 * @param other what it gets wrong, of how it knew the framework and of what that says now
 */
export function comingBack(
  { frameworks }: Parts,
  other: (before: FrameworkInfo, now: FrameworkInfo) => Partial<FrameworkInfo>,
): Parts['frameworks'] {
  return {
    ...frameworks,
    subscribe(cluster, subscription) {
      const now = subscription.call.subscribe.framework_info
      const id = now.id?.value ?? ''
      const before = cluster.frameworks.get(id)?.info
      frameworks.subscribe(cluster, subscription)
      const framework = cluster.frameworks.get(id)
      if (framework === undefined || before === undefined) return
      const wrong = { ...framework.info, ...other(before, now) }
      describeFramework(cluster, framework, wrong, [...framework.suppressedRoles])
    },
  }
}
