import type { Mutant } from '../mutant.ts'
import firstVolumeOnly from './first-volume-only.ts'
import forgetsShared from './forgets-shared.ts'
import formFieldByRole from './form-field-by-role.ts'
import formOneVolume from './form-one-volume.ts'
import hidesShared from './hides-shared.ts'
import ofUnreservedDisk from './of-unreserved-disk.ts'
import oldFormIsStatic from './old-form-is-static.ts'
import onTopOfDisk from './on-top-of-disk.ts'
import operatorIsNobody from './operator-is-nobody.ts'
import operatorWaitsForOffers from './operator-waits-for-offers.ts'
import pathById from './path-by-id.ts'
import reportsFailure from './reports-failure.ts'
import sharedIsFree from './shared-is-free.ts'
import sharesEverything from './shares-everything.ts'
import stackOnly from './stack-only.ts'
import takesAllOrNothing from './takes-all-or-nothing.ts'
import wholeMegabytes from './whole-megabytes.ts'
import writesSharedAlways from './writes-shared-always.ts'

export const mutants: readonly Mutant[] = [
  firstVolumeOnly,
  forgetsShared,
  formFieldByRole,
  formOneVolume,
  hidesShared,
  ofUnreservedDisk,
  oldFormIsStatic,
  onTopOfDisk,
  operatorIsNobody,
  operatorWaitsForOffers,
  pathById,
  reportsFailure,
  sharedIsFree,
  sharesEverything,
  stackOnly,
  takesAllOrNothing,
  wholeMegabytes,
  writesSharedAlways,
]
