// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import accepted from './accepted.ts'
import base64Bytes from './base64-bytes.ts'
import callPayload from './call-payload.ts'
import callWithoutSubscription from './call-without-subscription.ts'
import contentType from './content-type.ts'
import disconnected403 from './disconnected-403.ts'
import incompleteForm from './incomplete-form.ts'
import jsonByDefault from './json-by-default.ts'
import malformed from './malformed.ts'
import notAcceptable from './not-acceptable.ts'
import onlyPost from './only-post.ts'
import ownOffers from './own-offers.ts'
import protobuf from './protobuf.ts'
import records from './records.ts'
import resourceTypes from './resource-types.ts'
import streamId from './stream-id.ts'
import streamIdLength from './stream-id-length.ts'
import streamIdNew from './stream-id-new.ts'
import streamIdStale from './stream-id-stale.ts'
import subscribeWithStreamId from './subscribe-with-stream-id.ts'
import subscribed from './subscribed.ts'
import subscriptionGoesOn from './subscription-goes-on.ts'
import teardownClosesStream from './teardown-closes-stream.ts'
import updateFramework200 from './update-framework-200.ts'
import validEvents from './valid-events.ts'

export const rules: readonly Rule[] = [
  subscribed,
  records,
  validEvents,
  base64Bytes,
  accepted,
  ownOffers,
  malformed,
  callPayload,
  streamId,
  streamIdNew,
  streamIdLength,
  streamIdStale,
  subscribeWithStreamId,
  callWithoutSubscription,
  disconnected403,
  teardownClosesStream,
  updateFramework200,
  jsonByDefault,
  incompleteForm,
  onlyPost,
  contentType,
  notAcceptable,
  resourceTypes,
  protobuf,
  subscriptionGoesOn,
]
