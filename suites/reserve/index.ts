// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import anyPrincipal from './any-principal.ts'
import bothFormsAgree from './both-forms-agree.ts'
import endpoint from './endpoint.ts'
import formsDoNotMix from './forms-do-not-mix.ts'
import labels from './labels.ts'
import labelsKeepApart from './labels-keep-apart.ts'
import merges from './merges.ts'
import offeredForm from './offered-form.ts'
import offeredToItsRole from './offered-to-its-role.ts'
import oldFormWithoutRole from './old-form-without-role.ts'
import oldFormWithoutType from './old-form-without-type.ts'
import operatorAnyPrincipal from './operator-any-principal.ts'
import operatorApi from './operator-api.ts'
import operatorOneStep from './operator-one-step.ts'
import operatorSource from './operator-source.ts'
import operatorSourceMismatch from './operator-source-mismatch.ts'
import operatorUnreserve from './operator-unreserve.ts'
import principal from './principal.ts'
import refine from './refine.ts'
import refineNotBelow from './refine-not-below.ts'
import refineSkipsLevels from './refine-skips-levels.ts'
import refineToAllocatedRole from './refine-to-allocated-role.ts'
import refinedOfferedForm from './refined-offered-form.ts'
import reserve from './reserve.ts'
import roleOfTheOffer from './role-of-the-offer.ts'
import roleStar from './role-star.ts'
import staticOnTop from './static-on-top.ts'
import tooMuch from './too-much.ts'
import undoRefinement from './undo-refinement.ts'
import unreserve from './unreserve.ts'
import unreserveAsReserved from './unreserve-as-reserved.ts'
import unreserveEndpoint from './unreserve-endpoint.ts'
import unreserveInUse from './unreserve-in-use.ts'
import unreserveOfAnother from './unreserve-of-another.ts'
import unreservePart from './unreserve-part.ts'
import unreserveRefined from './unreserve-refined.ts'
import unreserveUnderVolume from './unreserve-under-volume.ts'
import unshareable from './unshareable.ts'

export const rules: readonly Rule[] = [
  reserve,
  operatorApi,
  endpoint,
  operatorSource,
  operatorSourceMismatch,
  unreserve,
  operatorUnreserve,
  unreserveEndpoint,
  offeredForm,
  offeredToItsRole,
  merges,
  labels,
  labelsKeepApart,
  principal,
  anyPrincipal,
  roleOfTheOffer,
  roleStar,
  tooMuch,
  unshareable,
  oldFormWithoutType,
  oldFormWithoutRole,
  formsDoNotMix,
  unreservePart,
  unreserveAsReserved,
  unreserveOfAnother,
  unreserveUnderVolume,
  unreserveInUse,
  refine,
  refineSkipsLevels,
  refinedOfferedForm,
  refineNotBelow,
  refineToAllocatedRole,
  unreserveRefined,
  undoRefinement,
  staticOnTop,
  bothFormsAgree,
  operatorAnyPrincipal,
  operatorOneStep,
]
