import type { Mutant } from '../mutant.ts'
import answersThenDies from './answers-then-dies.ts'
import countsCallsByType from './counts-calls-by-type.ts'
import countsStaleCopies from './counts-stale-copies.ts'
import countsWhatIsThere from './counts-what-is-there.ts'
import countsWhatMerged from './counts-what-merged.ts'
import printsText from './prints-text.ts'
import providerOfNothing from './provider-of-nothing.ts'
import tasksById from './tasks-by-id.ts'
import trustsOffers from './trusts-offers.ts'

export const mutants: readonly Mutant[] = [
  answersThenDies,
  countsCallsByType,
  countsStaleCopies,
  countsWhatIsThere,
  countsWhatMerged,
  printsText,
  providerOfNothing,
  tasksById,
  trustsOffers,
]
