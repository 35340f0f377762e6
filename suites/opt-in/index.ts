// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import notOfferedWithout from './not-offered-without.ts'
import offeredWith from './offered-with.ts'
import removalKeepsOffers from './removal-keeps-offers.ts'
import restStillOffered from './rest-still-offered.ts'
import updateAdds from './update-adds.ts'
import updateRemoves from './update-removes.ts'

export const rules: readonly Rule[] = [
  offeredWith,
  notOfferedWithout,
  restStillOffered,
  updateAdds,
  updateRemoves,
  removalKeepsOffers,
]
