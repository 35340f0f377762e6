import type { Mutant } from '../mutant.ts'
import keepsForItsUser from './keeps-for-its-user.ts'
import launchesOnAllOffered from './launches-on-all-offered.ts'
import offeredToSeveral from './offered-to-several.ts'
import offersAllVolumes from './offers-all-volumes.ts'
import offersToOthers from './offers-to-others.ts'
import onceIsEnough from './once-is-enough.ts'
import showsAllOfTheRole from './shows-all-of-the-role.ts'
import spendsVolumes from './spends-volumes.ts'
import volumesById from './volumes-by-id.ts'
import volumesNeverConsumed from './volumes-never-consumed.ts'

export const mutants: readonly Mutant[] = [
  keepsForItsUser,
  launchesOnAllOffered,
  offeredToSeveral,
  offersAllVolumes,
  offersToOthers,
  onceIsEnough,
  showsAllOfTheRole,
  spendsVolumes,
  volumesById,
  volumesNeverConsumed,
]
