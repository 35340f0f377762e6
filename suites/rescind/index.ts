// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import byOperator from './by-operator.ts'
import notByRefusedDestroy from './not-by-refused-destroy.ts'
import notBySuppressing from './not-by-suppressing.ts'
import notByUse from './not-by-use.ts'
import offerOfDestroyedVolume from './offer-of-destroyed-volume.ts'
import roleRemoved from './role-removed.ts'
import staleUnusable from './stale-unusable.ts'
import thenInvalid from './then-invalid.ts'

export const rules: readonly Rule[] = [
  offerOfDestroyedVolume,
  notByRefusedDestroy,
  notByUse,
  byOperator,
  thenInvalid,
  staleUnusable,
  roleRemoved,
  notBySuppressing,
]
