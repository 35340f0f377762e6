import type { Mutant } from '../mutant.ts'
import capabilitiesAreFixed from './capabilities-are-fixed.ts'
import capabilitiesOnlyGrow from './capabilities-only-grow.ts'
import hidesTheMark from './hides-the-mark.ts'
import needsRefinementToo from './needs-refinement-too.ts'
import offersToEveryone from './offers-to-everyone.ts'
import readsFirstCapability from './reads-first-capability.ts'
import rescindsWhenOptedOut from './rescinds-when-opted-out.ts'
import withholdsEveryVolume from './withholds-every-volume.ts'
import withholdsTheAgent from './withholds-the-agent.ts'

export const mutants: readonly Mutant[] = [
  capabilitiesAreFixed,
  capabilitiesOnlyGrow,
  hidesTheMark,
  needsRefinementToo,
  offersToEveryone,
  readsFirstCapability,
  rescindsWhenOptedOut,
  withholdsEveryVolume,
  withholdsTheAgent,
]
