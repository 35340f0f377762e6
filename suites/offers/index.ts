// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import acceptOnce from './accept-once.ts'
import allocationInfo from './allocation-info.ts'
import executorIds from './executor-ids.ts'
import formatWithRefinement from './format-with-refinement.ts'
import formatWithoutRefinement from './format-without-refinement.ts'
import hiddenAllocationInfo from './hidden-allocation-info.ts'
import refinedNeedsCapability from './refined-needs-capability.ts'
import requestIgnored from './request-ignored.ts'
import reviveAfterSuppress from './revive-after-suppress.ts'
import reviveAllRoles from './revive-all-roles.ts'
import suppress from './suppress.ts'
import suppressAllRoles from './suppress-all-roles.ts'
import suppressKeepsUpdates from './suppress-keeps-updates.ts'
import suppressOneRole from './suppress-one-role.ts'
import suppressedAtSubscribe from './suppressed-at-subscribe.ts'
import unreservedForm from './unreserved-form.ts'
import volumeOfAnotherFramework from './volume-of-another-framework.ts'

export const rules: readonly Rule[] = [
  allocationInfo,
  hiddenAllocationInfo,
  formatWithRefinement,
  formatWithoutRefinement,
  unreservedForm,
  refinedNeedsCapability,
  volumeOfAnotherFramework,
  executorIds,
  acceptOnce,
  suppress,
  suppressOneRole,
  suppressAllRoles,
  suppressedAtSubscribe,
  suppressKeepsUpdates,
  reviveAfterSuppress,
  reviveAllRoles,
  requestIgnored,
]
