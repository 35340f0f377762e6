// Every rule, in the order in which the specification is best read.

import createAllShapes from './create/all-shapes.ts'
import createConsumesDisk from './create/consumes-disk.ts'
import createEndpoint from './create/endpoint.ts'
import createOfferedForm from './create/offered-form.ts'
import createOperatorApi from './create/operator-api.ts'
import createPlainWithoutShared from './create/plain-without-shared.ts'
import createReservedDisk from './create/reserved-disk.ts'
import createSchedulerApi from './create/scheduler-api.ts'
import createSharedMarks from './create/shared-marks.ts'
import destroyByOperatorInUse from './destroy/by-operator-in-use.ts'
import destroyGivesDiskBack from './destroy/gives-disk-back.ts'
import destroyOfferMeansNothing from './destroy/offer-means-nothing.ts'
import destroyOtherFrameworkUsers from './destroy/other-framework-users.ts'
import destroyPending from './destroy/pending.ts'
import destroyPlainInUse from './destroy/plain-in-use.ts'
import destroyRefusedKeepsVolume from './destroy/refused-keeps-volume.ts'
import destroyRefusedOfferedAgain from './destroy/refused-offered-again.ts'
import destroyRunning from './destroy/running.ts'
import destroySeveralUsers from './destroy/several-users.ts'
import destroyUnused from './destroy/unused.ts'
import exclusiveNotOfferedInUse from './exclusive/not-offered-in-use.ts'
import exclusiveOfferedAfterEnd from './exclusive/offered-after-end.ts'
import exclusiveOneTask from './exclusive/one-task.ts'
import launchDifferentCycles from './launch/different-cycles.ts'
import launchInUseStillOffered from './launch/in-use-still-offered.ts'
import launchNotIsolated from './launch/not-isolated.ts'
import launchOnlyItsRole from './launch/only-its-role.ts'
import launchOverSeveralAccepts from './launch/over-several-accepts.ts'
import launchReadOnly from './launch/read-only.ts'
import launchSameAgent from './launch/same-agent.ts'
import launchSeveralFrameworks from './launch/several-frameworks.ts'
import launchSeveralInOneAccept from './launch/several-in-one-accept.ts'
import optInNotOfferedWithout from './opt-in/not-offered-without.ts'
import optInOfferedWith from './opt-in/offered-with.ts'
import optInRestStillOffered from './opt-in/rest-still-offered.ts'
import type { Rule } from './rule.ts'
import wireAccepted from './wire/accepted.ts'
import wireContentType from './wire/content-type.ts'
import wireIncompleteForm from './wire/incomplete-form.ts'
import wireMalformed from './wire/malformed.ts'
import wireNotAcceptable from './wire/not-acceptable.ts'
import wireOnlyPost from './wire/only-post.ts'
import wireOwnOffers from './wire/own-offers.ts'
import wireRecords from './wire/records.ts'
import wireStreamId from './wire/stream-id.ts'
import wireSubscribed from './wire/subscribed.ts'
import wireValidEvents from './wire/valid-events.ts'

export const rules: readonly Rule[] = [
  wireSubscribed,
  wireRecords,
  wireValidEvents,
  wireAccepted,
  wireOwnOffers,
  wireMalformed,
  wireStreamId,
  wireIncompleteForm,
  wireOnlyPost,
  wireContentType,
  wireNotAcceptable,

  createReservedDisk,
  createSchedulerApi,
  createOperatorApi,
  createEndpoint,
  createAllShapes,
  createSharedMarks,
  createPlainWithoutShared,
  createOfferedForm,
  createConsumesDisk,

  optInOfferedWith,
  optInNotOfferedWithout,
  optInRestStillOffered,

  launchInUseStillOffered,
  launchSeveralInOneAccept,
  launchOverSeveralAccepts,
  launchSeveralFrameworks,
  launchDifferentCycles,
  launchReadOnly,
  launchNotIsolated,
  launchOnlyItsRole,
  launchSameAgent,

  exclusiveOneTask,
  exclusiveNotOfferedInUse,
  exclusiveOfferedAfterEnd,

  destroyRunning,
  destroyPending,
  destroySeveralUsers,
  destroyOtherFrameworkUsers,
  destroyOfferMeansNothing,
  destroyPlainInUse,
  destroyByOperatorInUse,
  destroyRefusedKeepsVolume,
  destroyRefusedOfferedAgain,
  destroyUnused,
  destroyGivesDiskBack,
]
