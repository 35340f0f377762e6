// What has ended a live master, as rules of their own: they are judged only when hazards were asked for.
import type { Rule } from '../rule.ts'
import createAgain from './create-again.ts'
import ofNothing from './of-nothing.ts'
import ofText from './of-text.ts'
import staleOffer from './stale-offer.ts'
import staleRefined from './stale-refined.ts'
import taskTwiceInGroup from './task-twice-in-group.ts'
import twiceInOneCreate from './twice-in-one-create.ts'
import unknownCall from './unknown-call.ts'

export const rules: readonly Rule[] = [
  twiceInOneCreate,
  createAgain,
  ofNothing,
  ofText,
  unknownCall,
  taskTwiceInGroup,
  staleOffer,
  staleRefined,
]
