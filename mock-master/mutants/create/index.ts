import type { Mutant } from '../mutant.ts'
import anyCreator from './any-creator.ts'
import asLargeAsItGets from './as-large-as-it-gets.ts'
import backwards from './backwards.ts'
import createsBeforeReserves from './creates-before-reserves.ts'
import creatorNeedsPrincipal from './creator-needs-principal.ts'
import creatorWanted from './creator-wanted.ts'
import everyDecimalCounts from './every-decimal-counts.ts'
import firstCreateOnly from './first-create-only.ts'
import firstOfSeveral from './first-of-several.ts'
import firstVolumeOnly from './first-volume-only.ts'
import forTheirCreator from './for-their-creator.ts'
import forgetsShared from './forgets-shared.ts'
import formFieldByRole from './form-field-by-role.ts'
import formOneVolume from './form-one-volume.ts'
import fromNowhere from './from-nowhere.ts'
import hidesShared from './hides-shared.ts'
import idsAreFree from './ids-are-free.ts'
import idsByAgent from './ids-by-agent.ts'
import idsBySharedness from './ids-by-sharedness.ts'
import idsBySize from './ids-by-size.ts'
import idsOfAnyKind from './ids-of-any-kind.ts'
import idsWithoutSlashes from './ids-without-slashes.ts'
import launchesFirst from './launches-first.ts'
import launchesOnWhatWasOffered from './launches-on-what-was-offered.ts'
import looksAtTheAgent from './looks-at-the-agent.ts'
import modeIsRw from './mode-is-rw.ts'
import noCreator from './no-creator.ts'
import noFractions from './no-fractions.ts'
import ofUnreservedDisk from './of-unreserved-disk.ts'
import oldFormIsStatic from './old-form-is-static.ts'
import onTopOfDisk from './on-top-of-disk.ts'
import oneAtATime from './one-at-a-time.ts'
import oneVolumeAnOffer from './one-volume-an-offer.ts'
import operatorIsNobody from './operator-is-nobody.ts'
import operatorWaitsForOffers from './operator-waits-for-offers.ts'
import operatorsAreAnonymous from './operators-are-anonymous.ts'
import optingInIsForOffers from './opting-in-is-for-offers.ts'
import ownDiskInstead from './own-disk-instead.ts'
import passesOverRevocable from './passes-over-revocable.ts'
import passesOverTheSign from './passes-over-the-sign.ts'
import pathById from './path-by-id.ts'
import placesVolumesItself from './places-volumes-itself.ts'
import plainWithoutOptingIn from './plain-without-opting-in.ts'
import readOnlyVolumes from './read-only-volumes.ts'
import remembersIds from './remembers-ids.ts'
import reportsFailure from './reports-failure.ts'
import reservesFirst from './reserves-first.ts'
import sharedIsFree from './shared-is-free.ts'
import sharesEverything from './shares-everything.ts'
import stackOnly from './stack-only.ts'
import stopsAtAFailure from './stops-at-a-failure.ts'
import takesAllOrNothing from './takes-all-or-nothing.ts'
import takesEveryDecimal from './takes-every-decimal.ts'
import wholeMegabytes from './whole-megabytes.ts'
import wholeNumbers from './whole-numbers.ts'
import writesSharedAlways from './writes-shared-always.ts'

export const mutants: readonly Mutant[] = [
  anyCreator,
  asLargeAsItGets,
  backwards,
  createsBeforeReserves,
  creatorNeedsPrincipal,
  creatorWanted,
  firstCreateOnly,
  firstOfSeveral,
  firstVolumeOnly,
  forTheirCreator,
  forgetsShared,
  formFieldByRole,
  formOneVolume,
  fromNowhere,
  hidesShared,
  idsAreFree,
  idsByAgent,
  idsBySharedness,
  idsBySize,
  idsOfAnyKind,
  idsWithoutSlashes,
  launchesFirst,
  launchesOnWhatWasOffered,
  looksAtTheAgent,
  modeIsRw,
  noCreator,
  noFractions,
  ofUnreservedDisk,
  oldFormIsStatic,
  onTopOfDisk,
  oneAtATime,
  oneVolumeAnOffer,
  operatorIsNobody,
  operatorWaitsForOffers,
  optingInIsForOffers,
  ownDiskInstead,
  passesOverRevocable,
  passesOverTheSign,
  pathById,
  placesVolumesItself,
  plainWithoutOptingIn,
  readOnlyVolumes,
  remembersIds,
  reportsFailure,
  reservesFirst,
  sharedIsFree,
  sharesEverything,
  stackOnly,
  stopsAtAFailure,
  takesAllOrNothing,
  wholeMegabytes,
  wholeNumbers,
  writesSharedAlways,
  everyDecimalCounts,
  takesEveryDecimal,
  operatorsAreAnonymous,
]
