import type { Mutant } from '../mutant.ts'
import anyPrincipal from './any-principal.ts'
import comesBackFromTheDead from './comes-back-from-the-dead.ts'
import errorWithoutMessage from './error-without-message.ts'
import failsOverInSilence from './fails-over-in-silence.ts'
import idByPrincipal from './id-by-principal.ts'
import idsDisagreeByEvent from './ids-disagree-by-event.ts'
import infoByDefault from './info-by-default.ts'
import innerIdOnly from './inner-id-only.ts'
import intervalOfZero from './interval-of-zero.ts'
import nameOfTheFirst from './name-of-the-first.ts'
import newIdEachTime from './new-id-each-time.ts'
import noInterval from './no-interval.ts'
import noMasterInfo from './no-master-info.ts'
import oneInstanceOnly from './one-instance-only.ts'
import refusesInSilence from './refuses-in-silence.ts'
import suppressesAnything from './suppresses-anything.ts'
import twoStreams from './two-streams.ts'
import updateIgnoresUser from './update-ignores-user.ts'
import updatesBeforeItChecks from './updates-before-it-checks.ts'
import updatesEverything from './updates-everything.ts'
import userOfTheLast from './user-of-the-last.ts'
import usersAreOptional from './users-are-optional.ts'

export const mutants: readonly Mutant[] = [
  anyPrincipal,
  comesBackFromTheDead,
  errorWithoutMessage,
  failsOverInSilence,
  idByPrincipal,
  idsDisagreeByEvent,
  infoByDefault,
  innerIdOnly,
  intervalOfZero,
  newIdEachTime,
  noInterval,
  noMasterInfo,
  oneInstanceOnly,
  refusesInSilence,
  suppressesAnything,
  twoStreams,
  updateIgnoresUser,
  updatesBeforeItChecks,
  updatesEverything,
  usersAreOptional,
  nameOfTheFirst,
  userOfTheLast,
]
