// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import allocatedToOfferRole from './allocated-to-offer-role.ts'
import descendants from './descendants.ts'
import heldByItself from './held-by-itself.ts'
import heldByOthers from './held-by-others.ts'
import listedOnce from './listed-once.ts'
import minimumMetByDisk from './minimum-met-by-disk.ts'
import neverAlone from './never-alone.ts'
import notUpwards from './not-upwards.ts'
import offeredIsAllocated from './offered-is-allocated.ts'
import oncePerFramework from './once-per-framework.ts'
import quotaChargedOnce from './quota-charged-once.ts'
import rolesCountEachFramework from './roles-count-each-framework.ts'
import severalInOneRun from './several-in-one-run.ts'
import shareCountsOnce from './share-counts-once.ts'
import shareEnds from './share-ends.ts'
import totalOnce from './total-once.ts'
import usedAndOffered from './used-and-offered.ts'
import usedOnce from './used-once.ts'

export const rules: readonly Rule[] = [
  listedOnce,
  heldByOthers,
  heldByItself,
  descendants,
  notUpwards,
  allocatedToOfferRole,
  neverAlone,
  minimumMetByDisk,
  severalInOneRun,
  offeredIsAllocated,
  totalOnce,
  usedOnce,
  usedAndOffered,
  oncePerFramework,
  shareCountsOnce,
  shareEnds,
  quotaChargedOnce,
  rolesCountEachFramework,
]
