import type { Mutant } from '../mutant.ts'
import anyNameWillDo from './any-name-will-do.ts'
import asMuchAsThereIs from './as-much-as-there-is.ts'
import backToTheLevelAbove from './back-to-the-level-above.ts'
import beginsAnew from './begins-anew.ts'
import copiesTheSource from './copies-the-source.ts'
import destroysToFree from './destroys-to-free.ts'
import dropsLabels from './drops-labels.ts'
import flat from './flat.ts'
import forAnyRole from './for-any-role.ts'
import freesEvenAmounts from './frees-even-amounts.ts'
import freesFromNowhere from './frees-from-nowhere.ts'
import freesNothing from './frees-nothing.ts'
import freesTheStack from './frees-the-stack.ts'
import freesVolumes from './frees-volumes.ts'
import freesWhateverLabels from './frees-whatever-labels.ts'
import fromNowhere from './from-nowhere.ts'
import hidesPrincipals from './hides-principals.ts'
import keepsTheLast from './keeps-the-last.ts'
import labelsSpread from './labels-spread.ts'
import moreThanTheSource from './more-than-the-source.ts'
import newerFormWins from './newer-form-wins.ts'
import newestFirst from './newest-first.ts'
import newestReplaces from './newest-replaces.ts'
import nextLevelOnly from './next-level-only.ts'
import noAnonymous from './no-anonymous.ts'
import noForeignNames from './no-foreign-names.ts'
import nobodyWillDo from './nobody-will-do.ts'
import offersEverything from './offers-everything.ts'
import onceForEachRole from './once-for-each-role.ts'
import onlyTheReserverFrees from './only-the-reserver-frees.ts'
import operatorFreesAll from './operator-frees-all.ts'
import operatorWaitsForOffers from './operator-waits-for-offers.ts'
import operatorsAreAnonymous from './operators-are-anonymous.ts'
import operatorsReserve from './operators-reserve.ts'
import operatorsUnreserve from './operators-unreserve.ts'
import parentsInherit from './parents-inherit.ts'
import passesOverRole from './passes-over-role.ts'
import passesOverTheSource from './passes-over-the-source.ts'
import passesOverType from './passes-over-type.ts'
import readsOneForm from './reads-one-form.ts'
import refinementsStay from './refinements-stay.ts'
import refinesFurther from './refines-further.ts'
import refusesLabels from './refuses-labels.ts'
import reservesVolumesField from './reserves-volumes-field.ts'
import serialNumbers from './serial-numbers.ts'
import sharedMeansNothing from './shared-means-nothing.ts'
import showsDynamicAsStatic from './shows-dynamic-as-static.ts'
import showsTheTop from './shows-the-top.ts'
import starIsOwnRole from './star-is-own-role.ts'
import staticIsDynamic from './static-is-dynamic.ts'
import unreserveNeedsAFramework from './unreserve-needs-a-framework.ts'
import wholeStacks from './whole-stacks.ts'
import withoutReservePath from './without-reserve-path.ts'
import withoutUnreservePath from './without-unreserve-path.ts'

export const mutants: readonly Mutant[] = [
  anyNameWillDo,
  asMuchAsThereIs,
  backToTheLevelAbove,
  beginsAnew,
  copiesTheSource,
  destroysToFree,
  dropsLabels,
  flat,
  forAnyRole,
  freesEvenAmounts,
  freesFromNowhere,
  freesNothing,
  freesTheStack,
  freesVolumes,
  freesWhateverLabels,
  fromNowhere,
  hidesPrincipals,
  keepsTheLast,
  labelsSpread,
  moreThanTheSource,
  newestFirst,
  newestReplaces,
  nextLevelOnly,
  noAnonymous,
  noForeignNames,
  nobodyWillDo,
  offersEverything,
  onceForEachRole,
  onlyTheReserverFrees,
  operatorFreesAll,
  operatorWaitsForOffers,
  operatorsReserve,
  operatorsUnreserve,
  parentsInherit,
  passesOverRole,
  passesOverTheSource,
  passesOverType,
  readsOneForm,
  refinementsStay,
  refinesFurther,
  refusesLabels,
  reservesVolumesField,
  serialNumbers,
  sharedMeansNothing,
  showsDynamicAsStatic,
  showsTheTop,
  starIsOwnRole,
  unreserveNeedsAFramework,
  withoutReservePath,
  withoutUnreservePath,
  staticIsDynamic,
  newerFormWins,
  wholeStacks,
  operatorsAreAnonymous,
]
