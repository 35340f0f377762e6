// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import claimedAsShared from './claimed-as-shared.ts'
import notOfferedInUse from './not-offered-in-use.ts'
import offeredAfterEnd from './offered-after-end.ts'
import oneOffer from './one-offer.ts'
import oneTask from './one-task.ts'
import twiceInOneTask from './twice-in-one-task.ts'

export const rules: readonly Rule[] = [
  oneTask,
  notOfferedInUse,
  offeredAfterEnd,
  oneOffer,
  twiceInOneTask,
  claimedAsShared,
]
