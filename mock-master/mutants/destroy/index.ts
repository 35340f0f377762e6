import type { Mutant } from '../mutant.ts'
import anyUseBlocks from './any-use-blocks.ts'
import busyAgentsKeep from './busy-agents-keep.ts'
import countsSharedUsersOnly from './counts-shared-users-only.ts'
import countsStagingOnly from './counts-staging-only.ts'
import creatorsOnly from './creators-only.ts'
import destroysLast from './destroys-last.ts'
import destroysThenRefuses from './destroys-then-refuses.ts'
import findsById from './finds-by-id.ts'
import firstEndFrees from './first-end-frees.ts'
import forgetsPendingTasks from './forgets-pending-tasks.ts'
import forgetsUsers from './forgets-users.ts'
import holdersBlock from './holders-block.ts'
import killedTasksHoldOn from './killed-tasks-hold-on.ts'
import killsUsers from './kills-users.ts'
import losesTheDisk from './loses-the-disk.ts'
import losesTheReservation from './loses-the-reservation.ts'
import marksTheDisk from './marks-the-disk.ts'
import offeredIsEnough from './offered-is-enough.ts'
import oneAtATime from './one-at-a-time.ts'
import onlyTheFirst from './only-the-first.ts'
import operatorFindsById from './operator-finds-by-id.ts'
import operatorKnowsBest from './operator-knows-best.ts'
import operatorMayGuess from './operator-may-guess.ts'
import operatorOverlooksSharedness from './operator-overlooks-sharedness.ts'
import orphansHoldOn from './orphans-hold-on.ts'
import overlooksModes from './overlooks-modes.ts'
import overlooksSharedness from './overlooks-sharedness.ts'
import ownTasksOnly from './own-tasks-only.ts'
import principalsMustMatch from './principals-must-match.ts'
import refusedIsWithheld from './refused-is-withheld.ts'
import seesThePast from './sees-the-past.ts'
import stopsTheAccept from './stops-the-accept.ts'
import takesOneCopy from './takes-one-copy.ts'
import takesWhatIsNotOffered from './takes-what-is-not-offered.ts'
import toTheLetter from './to-the-letter.ts'
import unknownIsFine from './unknown-is-fine.ts'
import usedOnceUsedForever from './used-once-used-forever.ts'
import whatItCan from './what-it-can.ts'

export const mutants: readonly Mutant[] = [
  forgetsUsers,
  forgetsPendingTasks,
  firstEndFrees,
  ownTasksOnly,
  offeredIsEnough,
  countsSharedUsersOnly,
  operatorKnowsBest,
  destroysThenRefuses,
  refusedIsWithheld,
  holdersBlock,
  usedOnceUsedForever,
  losesTheReservation,
  losesTheDisk,
  creatorsOnly,
  destroysLast,
  findsById,
  killedTasksHoldOn,
  killsUsers,
  marksTheDisk,
  oneAtATime,
  onlyTheFirst,
  operatorFindsById,
  orphansHoldOn,
  overlooksModes,
  overlooksSharedness,
  seesThePast,
  stopsTheAccept,
  takesOneCopy,
  takesWhatIsNotOffered,
  toTheLetter,
  unknownIsFine,
  whatItCan,
  anyUseBlocks,
  busyAgentsKeep,
  countsStagingOnly,
  operatorMayGuess,
  operatorOverlooksSharedness,
  principalsMustMatch,
]
