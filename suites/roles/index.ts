// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import anyName from './any-name.ts'
import changeBySubscribing from './change-by-subscribing.ts'
import defaultRole from './default-role.ts'
import invalidNames from './invalid-names.ts'
import needsMultiRole from './needs-multi-role.ts'
import noRolesNoOffers from './no-roles-no-offers.ts'
import offeredToChildren from './offered-to-children.ts'
import removedRoleKeepsTasks from './removed-role-keeps-tasks.ts'
import roleAndRoles from './role-and-roles.ts'
import updateAddsRole from './update-adds-role.ts'
import updateSuppressedUnknown from './update-suppressed-unknown.ts'

export const rules: readonly Rule[] = [
  offeredToChildren,
  updateAddsRole,
  removedRoleKeepsTasks,
  needsMultiRole,
  roleAndRoles,
  invalidNames,
  noRolesNoOffers,
  updateSuppressedUnknown,
  changeBySubscribing,
  defaultRole,
  anyName,
]
