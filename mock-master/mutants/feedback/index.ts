import type { Mutant } from '../mutant.ts'
import agentsOfErrors from './agents-of-errors.ts'
import alwaysFinished from './always-finished.ts'
import answersListsOnly from './answers-lists-only.ts'
import answersStrangersOnly from './answers-strangers-only.ts'
import droppedForInvalid from './dropped-for-invalid.ts'
import dropsAfterError from './drops-after-error.ts'
import forgetsWhatIsDone from './forgets-what-is-done.ts'
import idsForAll from './ids-for-all.ts'
import ignoresUnknownOperations from './ignores-unknown-operations.ts'
import lostForAll from './lost-for-all.ts'
import neverHeardOfIt from './never-heard-of-it.ts'
import noUuids from './no-uuids.ts'
import refusesAsAgent from './refuses-as-agent.ts'
import remembersTheFirstState from './remembers-the-first-state.ts'
import repeatsRefusals from './repeats-refusals.ts'
import repeatsTaskErrors from './repeats-task-errors.ts'
import silentOnOperations from './silent-on-operations.ts'
import silentRefusal from './silent-refusal.ts'
import tellsOfTheFirst from './tells-of-the-first.ts'
import unknownForAll from './unknown-for-all.ts'
import unknownIsError from './unknown-is-error.ts'
import uuidForErrors from './uuid-for-errors.ts'
import uuidForRefusals from './uuid-for-refusals.ts'

export const mutants: readonly Mutant[] = [
  agentsOfErrors,
  alwaysFinished,
  answersListsOnly,
  answersStrangersOnly,
  droppedForInvalid,
  dropsAfterError,
  forgetsWhatIsDone,
  idsForAll,
  ignoresUnknownOperations,
  lostForAll,
  neverHeardOfIt,
  noUuids,
  refusesAsAgent,
  remembersTheFirstState,
  repeatsRefusals,
  repeatsTaskErrors,
  silentOnOperations,
  silentRefusal,
  tellsOfTheFirst,
  unknownForAll,
  unknownIsError,
  uuidForErrors,
  uuidForRefusals,
]
