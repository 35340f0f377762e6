import type { Mutant } from '../mutant.ts'
import anyCreator from './any-creator.ts'
import anyPrincipal from './any-principal.ts'
import anyReserver from './any-reserver.ts'
import creatorNotAllowed from './creator-not-allowed.ts'
import forbidsStrangers from './forbids-strangers.ts'
import guardsNoForms from './guards-no-forms.ts'
import noChallenge from './no-challenge.ts'
import strangersMayListen from './strangers-may-listen.ts'
import unreadableIsMalformed from './unreadable-is-malformed.ts'
import wrongIsForbidden from './wrong-is-forbidden.ts'

export const mutants: readonly Mutant[] = [
  anyCreator,
  anyPrincipal,
  anyReserver,
  creatorNotAllowed,
  forbidsStrangers,
  guardsNoForms,
  noChallenge,
  strangersMayListen,
  unreadableIsMalformed,
  wrongIsForbidden,
]
