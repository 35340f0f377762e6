import type { Mutant } from '../mutant.ts'
import forgetsHolders from './forgets-holders.ts'
import launchesClearTheAgent from './launches-clear-the-agent.ts'
import letsOldOffersStand from './lets-old-offers-stand.ts'
import operatorTellsNobody from './operator-tells-nobody.ts'
import refusalRescinds from './refusal-rescinds.ts'
import rescindedStillGood from './rescinded-still-good.ts'
import rescindsFirst from './rescinds-first.ts'
import runsWithoutVolume from './runs-without-volume.ts'
import suppressingTakesBack from './suppressing-takes-back.ts'
import tellsNobody from './tells-nobody.ts'
import useIsExclusive from './use-is-exclusive.ts'

export const mutants: readonly Mutant[] = [
  forgetsHolders,
  operatorTellsNobody,
  rescindedStillGood,
  rescindsFirst,
  runsWithoutVolume,
  tellsNobody,
  useIsExclusive,
  launchesClearTheAgent,
  refusalRescinds,
  letsOldOffersStand,
  suppressingTakesBack,
]
