// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import allShapes from './all-shapes.ts'
import consumesDisk from './consumes-disk.ts'
import endpoint from './endpoint.ts'
import offeredForm from './offered-form.ts'
import operatorApi from './operator-api.ts'
import plainWithoutShared from './plain-without-shared.ts'
import reservedDisk from './reserved-disk.ts'
import schedulerApi from './scheduler-api.ts'
import sharedMarks from './shared-marks.ts'

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
]
