// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import byOperatorInUse from './by-operator-in-use.ts'
import givesDiskBack from './gives-disk-back.ts'
import offerMeansNothing from './offer-means-nothing.ts'
import otherFrameworkUsers from './other-framework-users.ts'
import pending from './pending.ts'
import plainInUse from './plain-in-use.ts'
import refusedKeepsVolume from './refused-keeps-volume.ts'
import refusedOfferedAgain from './refused-offered-again.ts'
import running from './running.ts'
import severalUsers from './several-users.ts'
import unused from './unused.ts'

export const rules: readonly Rule[] = [
  running,
  pending,
  severalUsers,
  otherFrameworkUsers,
  offerMeansNothing,
  plainInUse,
  byOperatorInUse,
  refusedKeepsVolume,
  refusedOfferedAgain,
  unused,
  givesDiskBack,
]
