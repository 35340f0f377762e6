// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import accepted from './accepted.ts'
import contentType from './content-type.ts'
import incompleteForm from './incomplete-form.ts'
import malformed from './malformed.ts'
import notAcceptable from './not-acceptable.ts'
import onlyPost from './only-post.ts'
import ownOffers from './own-offers.ts'
import records from './records.ts'
import streamId from './stream-id.ts'
import subscribed from './subscribed.ts'
import validEvents from './valid-events.ts'

export const rules: readonly Rule[] = [
  subscribed,
  records,
  validEvents,
  accepted,
  ownOffers,
  malformed,
  streamId,
  incompleteForm,
  onlyPost,
  contentType,
  notAcceptable,
]
