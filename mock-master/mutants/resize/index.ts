import type { Mutant } from '../mutant.ts'
import atOnce from './at-once.ts'
import forgetsTheNewSize from './forgets-the-new-size.ts'
import frameworksGrow from './frameworks-grow.ts'
import frameworksShrink from './frameworks-shrink.ts'
import freesUnreserved from './frees-unreserved.ts'
import growsAsFarAsItCan from './grows-as-far-as-it-can.ts'
import growsBeside from './grows-beside.ts'
import growsByItsLike from './grows-by-its-like.ts'
import growsOnNothing from './grows-on-nothing.ts'
import growsShared from './grows-shared.ts'
import looksForTheAgent from './looks-for-the-agent.ts'
import losesTheRest from './loses-the-rest.ts'
import operatorDoesNotAsk from './operator-does-not-ask.ts'
import operatorsGrow from './operators-grow.ts'
import operatorsShrink from './operators-shrink.ts'
import sharedWhenUnused from './shared-when-unused.ts'
import shrinksAway from './shrinks-away.ts'
import shrinksShared from './shrinks-shared.ts'

export const mutants: readonly Mutant[] = [
  atOnce,
  forgetsTheNewSize,
  frameworksGrow,
  frameworksShrink,
  freesUnreserved,
  growsAsFarAsItCan,
  growsBeside,
  growsByItsLike,
  growsOnNothing,
  growsShared,
  losesTheRest,
  operatorDoesNotAsk,
  operatorsGrow,
  operatorsShrink,
  sharedWhenUnused,
  shrinksAway,
  shrinksShared,
  looksForTheAgent,
]
