import { requestAllocation } from '../allocate.ts'
import { clearFilters } from '../allocator/filters.ts'
import type { Framework } from '../cluster.ts'
import { refreshSorters } from '../frameworks.ts'
import type { CallHandler } from './handler.ts'

/** REVIVE forgets what was refused and suppressed, and asks for an allocation at once. */
export const revive: CallHandler<'REVIVE'> = (cluster, framework, { revive }) => {
  const roles = rolesMeant(framework, revive?.roles)
  if (roles === undefined) return
  for (const role of roles) {
    framework.suppressedRoles.delete(role)
    clearFilters(cluster, framework, role)
  }
  refreshSorters(cluster, framework)
  requestAllocation(cluster, 'all')
}

/** No roles are all roles; one that the framework does not have makes the call void. */
export function rolesMeant(
  framework: Framework,
  named: readonly string[] = [],
): Iterable<string> | undefined {
  if (named.length === 0) return framework.roles
  return named.every((role) => framework.roles.has(role)) ? named : undefined
}
