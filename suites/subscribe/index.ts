// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import againChanges from './again-changes.ts'
import againIgnoresUser from './again-ignores-user.ts'
import againSameId from './again-same-id.ts'
import errorEvent from './error-event.ts'
import failedOverError from './failed-over-error.ts'
import frameworkInfoRequired from './framework-info-required.ts'
import heartbeatInterval from './heartbeat-interval.ts'
import idsAgree from './ids-agree.ts'
import masterInfo from './master-info.ts'
import newId from './new-id.ts'
import principalFixed from './principal-fixed.ts'
import removedId from './removed-id.ts'
import replacesStream from './replaces-stream.ts'
import suppressedRoleUnknown from './suppressed-role-unknown.ts'
import updateAllOrNothing from './update-all-or-nothing.ts'
import updateForbiddenFields from './update-forbidden-fields.ts'
import userRequired from './user-required.ts'

export const rules: readonly Rule[] = [
  frameworkInfoRequired,
  newId,
  againSameId,
  idsAgree,
  suppressedRoleUnknown,
  principalFixed,
  removedId,
  errorEvent,
  heartbeatInterval,
  masterInfo,
  replacesStream,
  failedOverError,
  updateForbiddenFields,
  updateAllOrNothing,
  userRequired,
  againChanges,
  againIgnoresUser,
]
