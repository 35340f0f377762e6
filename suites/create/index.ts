// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import allShapes from './all-shapes.ts'
import consumesDisk from './consumes-disk.ts'
import creatorPrincipal from './creator-principal.ts'
import creatorWithoutPrincipal from './creator-without-principal.ts'
import endpoint from './endpoint.ts'
import fractionalSize from './fractional-size.ts'
import idAgainAfterDestroy from './id-again-after-destroy.ts'
import idPerRole from './id-per-role.ts'
import idSyntax from './id-syntax.ts'
import idUnique from './id-unique.ts'
import modeRw from './mode-rw.ts'
import needsVolume from './needs-volume.ts'
import notAtomic from './not-atomic.ts'
import notOffered from './not-offered.ts'
import offered from './offered.ts'
import offeredForm from './offered-form.ts'
import operatorAnyCreator from './operator-any-creator.ts'
import operatorApi from './operator-api.ts'
import plainWithoutShared from './plain-without-shared.ts'
import positiveSize from './positive-size.ts'
import reserveAndCreate from './reserve-and-create.ts'
import reserveCreateLaunch from './reserve-create-launch.ts'
import reservedDisk from './reserved-disk.ts'
import revocable from './revocable.ts'
import schedulerApi from './scheduler-api.ts'
import severalAtOnce from './several-at-once.ts'
import severalOperationsInOrder from './several-operations-in-order.ts'
import sharedMarks from './shared-marks.ts'
import sharedNeedsCapability from './shared-needs-capability.ts'
import threeDecimals from './three-decimals.ts'
import tooLarge from './too-large.ts'

export const rules: readonly Rule[] = [
  reservedDisk,
  schedulerApi,
  operatorApi,
  endpoint,
  allShapes,
  sharedMarks,
  plainWithoutShared,
  offeredForm,
  consumesDisk,
  offered,
  severalAtOnce,
  idUnique,
  idPerRole,
  idAgainAfterDestroy,
  idSyntax,
  modeRw,
  creatorPrincipal,
  creatorWithoutPrincipal,
  sharedNeedsCapability,
  needsVolume,
  revocable,
  tooLarge,
  notOffered,
  positiveSize,
  fractionalSize,
  reserveAndCreate,
  severalOperationsInOrder,
  reserveCreateLaunch,
  notAtomic,
  threeDecimals,
  operatorAnyCreator,
]
