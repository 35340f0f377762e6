import type { Mutant } from '../mutant.ts'
import anyNameWillDo from './any-name-will-do.ts'
import dashWillDo from './dash-will-do.ts'
import exactRoleOnly from './exact-role-only.ts'
import ignoresRolesWithoutCapability from './ignores-roles-without-capability.ts'
import killsWithTheRole from './kills-with-the-role.ts'
import noNewRoles from './no-new-roles.ts'
import prefersRoles from './prefers-roles.ts'
import rolesAreFixed from './roles-are-fixed.ts'
import rolesAreRequired from './roles-are-required.ts'
import rolesOfTheFirst from './roles-of-the-first.ts'
import starForTheRoleless from './star-for-the-roleless.ts'
import suppressesWhatMayCome from './suppresses-what-may-come.ts'
import whiteSpaceWillDo from './white-space-will-do.ts'

export const mutants: readonly Mutant[] = [
  anyNameWillDo,
  dashWillDo,
  exactRoleOnly,
  ignoresRolesWithoutCapability,
  killsWithTheRole,
  prefersRoles,
  rolesAreFixed,
  whiteSpaceWillDo,
  starForTheRoleless,
  suppressesWhatMayCome,
  rolesOfTheFirst,
  rolesAreRequired,
  noNewRoles,
]
