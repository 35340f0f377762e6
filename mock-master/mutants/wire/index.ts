import type { Mutant } from '../mutant.ts'
import agentNotFound from './agent-not-found.ts'
import answersInJson from './answers-in-json.ts'
import anyStream from './any-stream.ts'
import disconnectedIsHeard from './disconnected-is-heard.ts'
import disconnectedIsUnknown from './disconnected-is-unknown.ts'
import emptyPayload from './empty-payload.ts'
import exactAccept from './exact-accept.ts'
import formUnprocessable from './form-unprocessable.ts'
import garbageIsOurFault from './garbage-is-our-fault.ts'
import getNotFound from './get-not-found.ts'
import heartbeatFirst from './heartbeat-first.ts'
import jsonUnasked from './json-unasked.ts'
import jsonUnlessItSays from './json-unless-it-says.ts'
import jsonWhateverItSays from './json-whatever-it-says.ts'
import leavesOutStreamId from './leaves-out-stream-id.ts'
import lengthOfLine from './length-of-line.ts'
import lineAfterRecord from './line-after-record.ts'
import longStreamId from './long-stream-id.ts'
import offersByName from './offers-by-name.ts'
import offersOfTheFirst from './offers-of-the-first.ts'
import offersWithoutInner from './offers-without-inner.ts'
import oneEventAnAnswer from './one-event-an-answer.ts'
import portsAsSet from './ports-as-set.ts'
import protobufFirst from './protobuf-first.ts'
import putAsPost from './put-as-post.ts'
import saysAccepted from './says-accepted.ts'
import saysOk from './says-ok.ts'
import slaveId from './slave-id.ts'
import strangerNotFound from './stranger-not-found.ts'
import strangersWelcome from './strangers-welcome.ts'
import streamIdForGood from './stream-id-for-good.ts'
import streamIdIgnoredAtSubscribe from './stream-id-ignored-at-subscribe.ts'
import streamIdOfFramework from './stream-id-of-framework.ts'
import streamOutlivesFramework from './stream-outlives-framework.ts'
import streamUnasked from './stream-unasked.ts'
import unknownCallNotImplemented from './unknown-call-not-implemented.ts'
import updatesLater from './updates-later.ts'
import updatesNothingKnown from './updates-nothing-known.ts'
import uuidInDashes from './uuid-in-dashes.ts'
import uuidWithoutPadding from './uuid-without-padding.ts'
import valueOfAnotherType from './value-of-another-type.ts'

export const mutants: readonly Mutant[] = [
  agentNotFound,
  anyStream,
  disconnectedIsHeard,
  disconnectedIsUnknown,
  emptyPayload,
  exactAccept,
  formUnprocessable,
  garbageIsOurFault,
  getNotFound,
  heartbeatFirst,
  jsonUnasked,
  jsonUnlessItSays,
  jsonWhateverItSays,
  leavesOutStreamId,
  lengthOfLine,
  lineAfterRecord,
  longStreamId,
  offersByName,
  offersOfTheFirst,
  offersWithoutInner,
  protobufFirst,
  putAsPost,
  saysAccepted,
  saysOk,
  slaveId,
  strangerNotFound,
  strangersWelcome,
  streamIdForGood,
  streamIdIgnoredAtSubscribe,
  streamIdOfFramework,
  streamOutlivesFramework,
  streamUnasked,
  unknownCallNotImplemented,
  updatesLater,
  updatesNothingKnown,
  uuidInDashes,
  uuidWithoutPadding,
  portsAsSet,
  valueOfAnotherType,
  answersInJson,
  oneEventAnAnswer,
]
