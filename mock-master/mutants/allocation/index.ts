import type { Mutant } from '../mutant.ts'
import allocatedToItsOwnRole from './allocated-to-its-own-role.ts'
import allocatesEveryCopy from './allocates-every-copy.ts'
import anythingIsAnOffer from './anything-is-an-offer.ts'
import chargesEveryTask from './charges-every-task.ts'
import chargesIdleVolumes from './charges-idle-volumes.ts'
import chargesTheVolumeToo from './charges-the-volume-too.ts'
import chargesWhatIsUsed from './charges-what-is-used.ts'
import eitherUsedOrOffered from './either-used-or-offered.ts'
import everyTaskForItself from './every-task-for-itself.ts'
import listsEveryCopy from './lists-every-copy.ts'
import matchesRolesByPrefix from './matches-roles-by-prefix.ts'
import offersTakeTheCopy from './offers-take-the-copy.ts'
import offersToTheWholeFamily from './offers-to-the-whole-family.ts'
import offersWhatIsOffered from './offers-what-is-offered.ts'
import onceARun from './once-a-run.ts'
import oneOfferAFramework from './one-offer-a-framework.ts'
import ownMinimumOnTop from './own-minimum-on-top.ts'
import rewritesTheReservation from './rewrites-the-reservation.ts'
import rolesCountOnce from './roles-count-once.ts'
import sharedDiskDoesNotCount from './shared-disk-does-not-count.ts'
import sharedIsNeverAllocated from './shared-is-never-allocated.ts'
import splitsTheCharge from './splits-the-charge.ts'
import totalHasCopies from './total-has-copies.ts'
import volumeBesideItsDisk from './volume-beside-its-disk.ts'
import volumesOfTheRoleItself from './volumes-of-the-role-itself.ts'

export const mutants: readonly Mutant[] = [
  allocatedToItsOwnRole,
  allocatesEveryCopy,
  anythingIsAnOffer,
  chargesEveryTask,
  chargesIdleVolumes,
  chargesTheVolumeToo,
  chargesWhatIsUsed,
  eitherUsedOrOffered,
  everyTaskForItself,
  listsEveryCopy,
  matchesRolesByPrefix,
  offersTakeTheCopy,
  offersToTheWholeFamily,
  offersWhatIsOffered,
  onceARun,
  oneOfferAFramework,
  ownMinimumOnTop,
  rewritesTheReservation,
  rolesCountOnce,
  sharedDiskDoesNotCount,
  sharedIsNeverAllocated,
  splitsTheCharge,
  totalHasCopies,
  volumeBesideItsDisk,
  volumesOfTheRoleItself,
]
