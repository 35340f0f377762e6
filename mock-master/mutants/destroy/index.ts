import type { Mutant } from '../mutant.ts'
import countsSharedUsersOnly from './counts-shared-users-only.ts'
import destroysThenRefuses from './destroys-then-refuses.ts'
import firstEndFrees from './first-end-frees.ts'
import forgetsPendingTasks from './forgets-pending-tasks.ts'
import forgetsUsers from './forgets-users.ts'
import holdersBlock from './holders-block.ts'
import losesTheDisk from './loses-the-disk.ts'
import losesTheReservation from './loses-the-reservation.ts'
import offeredIsEnough from './offered-is-enough.ts'
import operatorKnowsBest from './operator-knows-best.ts'
import ownTasksOnly from './own-tasks-only.ts'
import refusedIsWithheld from './refused-is-withheld.ts'
import usedOnceUsedForever from './used-once-used-forever.ts'

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
]
