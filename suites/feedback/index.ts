// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import error from './error.ts'
import errorWithoutUuid from './error-without-uuid.ts'
import finished from './finished.ts'
import finishedWithUuid from './finished-with-uuid.ts'
import noUuidNoRepeat from './no-uuid-no-repeat.ts'
import onlyWithId from './only-with-id.ts'
import operationStates from './operation-states.ts'
import operationUnknown from './operation-unknown.ts'
import partitionAwareStates from './partition-aware-states.ts'
import reconcileExplicit from './reconcile-explicit.ts'
import reconcileImplicit from './reconcile-implicit.ts'
import reconcileOperations from './reconcile-operations.ts'
import reconcileOperationsImplicit from './reconcile-operations-implicit.ts'
import reconcileUnknown from './reconcile-unknown.ts'
import refusalsByMaster from './refusals-by-master.ts'

export const rules: readonly Rule[] = [
  onlyWithId,
  finished,
  finishedWithUuid,
  error,
  errorWithoutUuid,
  operationStates,
  noUuidNoRepeat,
  refusalsByMaster,
  reconcileExplicit,
  reconcileImplicit,
  reconcileUnknown,
  partitionAwareStates,
  reconcileOperations,
  reconcileOperationsImplicit,
  operationUnknown,
]
