import type { Mutant } from '../mutant.ts'
import allocationForAll from './allocation-for-all.ts'
import bothForms from './both-forms.ts'
import creatorsOnly from './creators-only.ts'
import firstRole from './first-role.ts'
import forgetsReservation from './forgets-reservation.ts'
import grantsRequests from './grants-requests.ts'
import listForAll from './list-for-all.ts'
import muteWhenSuppressed from './mute-when-suppressed.ts'
import noExecutorIds from './no-executor-ids.ts'
import noRoleForUnreserved from './no-role-for-unreserved.ts'
import nothingNamedNothingSuppressed from './nothing-named-nothing-suppressed.ts'
import refinedForAll from './refined-for-all.ts'
import reviveClearsFiltersOnly from './revive-clears-filters-only.ts'
import revivesFirstRole from './revives-first-role.ts'
import revivesUsedOffers from './revives-used-offers.ts'
import roleOfTheReservation from './role-of-the-reservation.ts'
import roleOnTheOfferOnly from './role-on-the-offer-only.ts'
import starForAll from './star-for-all.ts'
import subscribesUnsuppressed from './subscribes-unsuppressed.ts'
import suppressIsGlobal from './suppress-is-global.ts'
import suppressNeedsNoNames from './suppress-needs-no-names.ts'
import suppressesFirstName from './suppresses-first-name.ts'
import suppressesFirstRole from './suppresses-first-role.ts'

export const mutants: readonly Mutant[] = [
  allocationForAll,
  bothForms,
  creatorsOnly,
  firstRole,
  forgetsReservation,
  listForAll,
  muteWhenSuppressed,
  noExecutorIds,
  noRoleForUnreserved,
  nothingNamedNothingSuppressed,
  refinedForAll,
  reviveClearsFiltersOnly,
  revivesFirstRole,
  revivesUsedOffers,
  roleOfTheReservation,
  roleOnTheOfferOnly,
  starForAll,
  subscribesUnsuppressed,
  suppressIsGlobal,
  suppressNeedsNoNames,
  suppressesFirstName,
  suppressesFirstRole,
  grantsRequests,
]
