// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import aloneInAccept from './alone-in-accept.ts'
import grow from './grow.ts'
import growByOperator from './grow-by-operator.ts'
import growNeedsDisk from './grow-needs-disk.ts'
import growTakesDisk from './grow-takes-disk.ts'
import inUse from './in-use.ts'
import newSize from './new-size.ts'
import operatorNeedsAgent from './operator-needs-agent.ts'
import sharedRefused from './shared-refused.ts'
import shrink from './shrink.ts'
import shrinkByOperator from './shrink-by-operator.ts'
import shrinkFreesDisk from './shrink-frees-disk.ts'
import shrinkLeavesSome from './shrink-leaves-some.ts'

export const rules: readonly Rule[] = [
  grow,
  shrink,
  growByOperator,
  shrinkByOperator,
  newSize,
  growTakesDisk,
  shrinkFreesDisk,
  sharedRefused,
  inUse,
  growNeedsDisk,
  shrinkLeavesSome,
  aloneInAccept,
  operatorNeedsAgent,
]
