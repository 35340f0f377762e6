import { accept } from '../accept.ts'
import { acknowledge } from './acknowledge.ts'
import { acknowledgeOperationStatus } from './acknowledge-operation-status.ts'
import { acceptInverseOffers, declineInverseOffers } from './answer-inverse-offers.ts'
import { decline } from './decline.ts'
import type { CallHandlers } from './handler.ts'
import { kill } from './kill.ts'
import { reconcile } from './reconcile.ts'
import { reconcileOperations } from './reconcile-operations.ts'
import { revive } from './revive.ts'
import { shutdown } from './shutdown.ts'
import { suppress } from './suppress.ts'
import { teardown } from './teardown.ts'
import { updateFramework } from './update-framework.ts'

/** Heard, and without any effect that could be observed. */
const ignored = (): void => undefined

export const calls: CallHandlers = {
  ACCEPT: accept,
  DECLINE: decline,
  REVIVE: revive,
  SUPPRESS: suppress,
  KILL: kill,
  SHUTDOWN: shutdown,
  TEARDOWN: teardown,
  ACKNOWLEDGE: acknowledge,
  ACKNOWLEDGE_OPERATION_STATUS: acknowledgeOperationStatus,
  RECONCILE: reconcile,
  RECONCILE_OPERATIONS: reconcileOperations,
  UPDATE_FRAMEWORK: updateFramework,
  // The default allocator does not listen to requests, and the simulated executors do not talk.
  REQUEST: ignored,
  MESSAGE: ignored,
  ACCEPT_INVERSE_OFFERS: acceptInverseOffers,
  DECLINE_INVERSE_OFFERS: declineInverseOffers,
}
