import type { Mutant } from '../mutant.ts'
import acceptSetsNoFilter from './accept-sets-no-filter.ts'
import anyResourceOfTheMinimum from './any-resource-of-the-minimum.ts'
import declinesUsedVolume from './declines-used-volume.ts'
import emptyAcceptIsFree from './empty-accept-is-free.ts'
import filtersBeforeStripping from './filters-before-stripping.ts'
import forgottenWithAVolume from './forgotten-with-a-volume.ts'
import ignoresOwnMinimum from './ignores-own-minimum.ts'
import ignoresShared from './ignores-shared.ts'
import leftoverStaysWithItsFramework from './leftover-stays-with-its-framework.ts'
import matchesOnlyEqualOffers from './matches-only-equal-offers.ts'
import negativeIsZero from './negative-is-zero.ts'
import noFiltersNoFilter from './no-filters-no-filter.ts'
import refusesTheAgent from './refuses-the-agent.ts'
import remembersNothing from './remembers-nothing.ts'
import reviveKeepsFilters from './revive-keeps-filters.ts'
import sharedLeftUnfiltered from './shared-left-unfiltered.ts'
import takesSecondsForMilliseconds from './takes-seconds-for-milliseconds.ts'
import updateKeepsFilters from './update-keeps-filters.ts'

export const mutants: readonly Mutant[] = [
  acceptSetsNoFilter,
  anyResourceOfTheMinimum,
  declinesUsedVolume,
  emptyAcceptIsFree,
  filtersBeforeStripping,
  forgottenWithAVolume,
  ignoresOwnMinimum,
  ignoresShared,
  leftoverStaysWithItsFramework,
  matchesOnlyEqualOffers,
  negativeIsZero,
  noFiltersNoFilter,
  refusesTheAgent,
  remembersNothing,
  reviveKeepsFilters,
  sharedLeftUnfiltered,
  takesSecondsForMilliseconds,
  updateKeepsFilters,
]
