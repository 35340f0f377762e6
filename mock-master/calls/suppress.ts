import { refreshSorters } from '../frameworks.ts'
import type { CallHandler } from './handler.ts'
import { rolesMeant } from './revive.ts'

/** SUPPRESS stops offers to come; those that are out stay. */
export const suppress: CallHandler<'SUPPRESS'> = (cluster, framework, { suppress }) => {
  for (const role of rolesMeant(framework, suppress?.roles) ?? []) {
    framework.suppressedRoles.add(role)
  }
  refreshSorters(cluster, framework)
}
