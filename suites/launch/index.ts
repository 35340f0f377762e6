// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import differentCycles from './different-cycles.ts'
import inUseStillOffered from './in-use-still-offered.ts'
import notIsolated from './not-isolated.ts'
import onlyItsRole from './only-its-role.ts'
import overSeveralAccepts from './over-several-accepts.ts'
import readOnly from './read-only.ts'
import sameAgent from './same-agent.ts'
import severalFrameworks from './several-frameworks.ts'
import severalInOneAccept from './several-in-one-accept.ts'

export const rules: readonly Rule[] = [
  inUseStillOffered,
  severalInOneAccept,
  overSeveralAccepts,
  severalFrameworks,
  differentCycles,
  readOnly,
  notIsolated,
  onlyItsRole,
  sameAgent,
]
