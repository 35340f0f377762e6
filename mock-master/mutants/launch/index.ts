import type { Mutant } from '../mutant.ts'
import allOrNone from './all-or-none.ts'
import anyonesOffer from './anyones-offer.ts'
import belongsToTheFirst from './belongs-to-the-first.ts'
import comparesPaths from './compares-paths.ts'
import countsAVolumeOnce from './counts-a-volume-once.ts'
import dropsUnknownVolumes from './drops-unknown-volumes.ts'
import executorsHoldVolumes from './executors-hold-volumes.ts'
import failsAfterTheEnd from './fails-after-the-end.ts'
import findsVolumesById from './finds-volumes-by-id.ts'
import forgetsAgents from './forgets-agents.ts'
import forgetsRoles from './forgets-roles.ts'
import freshDirectories from './fresh-directories.ts'
import hidesVolumesInUse from './hides-volumes-in-use.ts'
import ignoresStrangeKills from './ignores-strange-kills.ts'
import keepsEveryCopy from './keeps-every-copy.ts'
import keepsStartingToItself from './keeps-starting-to-itself.ts'
import killedIsError from './killed-is-error.ts'
import killedIsLost from './killed-is-lost.ts'
import killingForAll from './killing-for-all.ts'
import killsWhatIsNot from './kills-what-is-not.ts'
import lateIsWrong from './late-is-wrong.ts'
import launchesFirst from './launches-first.ts'
import looksAtTheOfferOnly from './looks-at-the-offer-only.ts'
import lostForInvalid from './lost-for-invalid.ts'
import memIsFree from './mem-is-free.ts'
import modesMustMatch from './modes-must-match.ts'
import noReasons from './no-reasons.ts'
import offersLastForever from './offers-last-forever.ts'
import oneAcceptOnly from './one-accept-only.ts'
import oneCopyEach from './one-copy-each.ts'
import oneFrameworkOnly from './one-framework-only.ts'
import oneTaskPerAccept from './one-task-per-accept.ts'
import overlooksLabels from './overlooks-labels.ts'
import overlooksSharedness from './overlooks-sharedness.ts'
import ownUseIsExclusive from './own-use-is-exclusive.ts'
import repetitionIsNothing from './repetition-is-nothing.ts'
import resultsOnly from './results-only.ts'
import rolePrefixes from './role-prefixes.ts'
import sameRoleSuffices from './same-role-suffices.ts'
import shownToUsersOnly from './shown-to-users-only.ts'
import startsAfterItRuns from './starts-after-it-runs.ts'
import startsAtOnce from './starts-at-once.ts'
import stopsAtTheFirstError from './stops-at-the-first-error.ts'
import takesParts from './takes-parts.ts'
import tellsOfTheDead from './tells-of-the-dead.ts'
import usesNothingUp from './uses-nothing-up.ts'
import usesUpTheCopy from './uses-up-the-copy.ts'

export const mutants: readonly Mutant[] = [
  hidesVolumesInUse,
  usesUpTheCopy,
  oneAcceptOnly,
  oneFrameworkOnly,
  belongsToTheFirst,
  modesMustMatch,
  freshDirectories,
  forgetsRoles,
  rolePrefixes,
  forgetsAgents,
  allOrNone,
  anyonesOffer,
  comparesPaths,
  countsAVolumeOnce,
  dropsUnknownVolumes,
  executorsHoldVolumes,
  findsVolumesById,
  keepsEveryCopy,
  launchesFirst,
  looksAtTheOfferOnly,
  lostForInvalid,
  noReasons,
  offersLastForever,
  overlooksLabels,
  overlooksSharedness,
  repetitionIsNothing,
  stopsAtTheFirstError,
  takesParts,
  usesNothingUp,
  oneCopyEach,
  ignoresStrangeKills,
  killedIsLost,
  killingForAll,
  tellsOfTheDead,
  failsAfterTheEnd,
  killedIsError,
  killsWhatIsNot,
  memIsFree,
  oneTaskPerAccept,
  ownUseIsExclusive,
  sameRoleSuffices,
  shownToUsersOnly,
  startsAtOnce,
  startsAfterItRuns,
  resultsOnly,
  keepsStartingToItself,
  lateIsWrong,
]
