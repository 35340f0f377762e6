// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import afterAnotherCreate from './after-another-create.ts'
import createdInSameAccept from './created-in-same-accept.ts'
import differentCycles from './different-cycles.ts'
import endsOnce from './ends-once.ts'
import executorVolume from './executor-volume.ts'
import foreignOffer from './foreign-offer.ts'
import inUseStillOffered from './in-use-still-offered.ts'
import independent from './independent.ts'
import invalidOfferDropped from './invalid-offer-dropped.ts'
import kill from './kill.ts'
import killUnknown from './kill-unknown.ts'
import killingNeedsCapability from './killing-needs-capability.ts'
import notIsolated from './not-isolated.ts'
import offerNamedTwice from './offer-named-twice.ts'
import offerOnce from './offer-once.ts'
import onlyItsRole from './only-its-role.ts'
import otherReservation from './other-reservation.ts'
import overSeveralAccepts from './over-several-accepts.ts'
import ownPath from './own-path.ts'
import readOnly from './read-only.ts'
import refusedTaskError from './refused-task-error.ts'
import restIsUsedUp from './rest-is-used-up.ts'
import sameAgent from './same-agent.ts'
import severalFrameworks from './several-frameworks.ts'
import severalInOneAccept from './several-in-one-accept.ts'
import sharedness from './sharedness.ts'
import staging from './staging.ts'
import states from './states.ts'
import statusFollows from './status-follows.ts'
import twiceInOneTask from './twice-in-one-task.ts'
import twiceWithTwoOffers from './twice-with-two-offers.ts'
import unknownVolume from './unknown-volume.ts'
import wholeVolume from './whole-volume.ts'

export const rules: readonly Rule[] = [
  inUseStillOffered,
  severalInOneAccept,
  overSeveralAccepts,
  severalFrameworks,
  differentCycles,
  readOnly,
  notIsolated,
  onlyItsRole,
  sameAgent,
  wholeVolume,
  sharedness,
  otherReservation,
  unknownVolume,
  twiceInOneTask,
  executorVolume,
  independent,
  ownPath,
  restIsUsedUp,
  createdInSameAccept,
  afterAnotherCreate,
  refusedTaskError,
  offerOnce,
  foreignOffer,
  offerNamedTwice,
  twiceWithTwoOffers,
  kill,
  killUnknown,
  endsOnce,
  killingNeedsCapability,
  staging,
  states,
  statusFollows,
  invalidOfferDropped,
]
