import type { Mutant } from '../mutant.ts'
import keepsForItsUser from './keeps-for-its-user.ts'
import launchesOnAllOffered from './launches-on-all-offered.ts'
import offersAllVolumes from './offers-all-volumes.ts'
import offersToOthers from './offers-to-others.ts'
import spendsVolumes from './spends-volumes.ts'
import volumesNeverConsumed from './volumes-never-consumed.ts'

export const mutants: readonly Mutant[] = [
  keepsForItsUser,
  launchesOnAllOffered,
  offersAllVolumes,
  offersToOthers,
  spendsVolumes,
  volumesNeverConsumed,
]
