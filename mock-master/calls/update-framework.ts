import { clearFilters } from '../allocator/filters.ts'
import {
  fixedFieldsError,
  frameworkInfoError,
  principalError,
  registrationError,
  subscriptionError,
} from '../framework-info.ts'
import { describeFramework, rolesOf } from '../frameworks.ts'
import { rescindAll } from '../offers.ts'
import { notify } from '../outbox.ts'
import type { CallHandler } from './handler.ts'

/** UPDATE_FRAMEWORK is all or nothing, and the only call whose answer says which. */
export const updateFramework: CallHandler<'UPDATE_FRAMEWORK'> = (
  cluster,
  framework,
  { update_framework: update },
) => {
  const { suppressed_roles: suppressed = [] } = update
  const info = update.framework_info

  const invalid = frameworkInfoError(cluster, info)
  if (invalid) return { status: 400, body: `Supplied FrameworkInfo is not valid: ${invalid}` }
  const unchangeable = principalError(framework, info) ?? fixedFieldsError(framework.info, info)
  if (unchangeable) {
    return { status: 400, body: `FrameworkInfo update is not valid: ${unchangeable}` }
  }
  const call = subscriptionError(update)
  if (call) return { status: 400, body: `'UpdateFramework' call is not valid: ${call}` }
  const denied = registrationError(cluster, info, framework.principal)
  if (denied) return { status: 403, body: denied }

  const roles = rolesOf(info)
  rescindAll(
    cluster,
    [...framework.offers].filter(({ role }) => !roles.has(role)),
  )
  const wasSuppressed = [...framework.suppressedRoles]
  describeFramework(cluster, framework, info, suppressed)
  // A role that is no longer suppressed begins anew, though without asking for an allocation.
  for (const role of wasSuppressed) {
    if (!suppressed.includes(role)) clearFilters(cluster, framework, role)
  }
  notify(cluster, { type: 'FRAMEWORK_UPDATED', framework })
  return { status: 200 }
}
