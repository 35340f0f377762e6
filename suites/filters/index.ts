// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import blindAfterUse from './blind-after-use.ts'
import coversUnusedVolume from './covers-unused-volume.ts'
import declineAsEmptyAccept from './decline-as-empty-accept.ts'
import byDefault from './default.ts'
import leftover from './leftover.ts'
import leftoverToOthers from './leftover-to-others.ts'
import minAllocatable from './min-allocatable.ts'
import negative from './negative.ts'
import newVolume from './new-volume.ts'
import newVolumeUnseen from './new-volume-unseen.ts'
import refuseSeconds from './refuse-seconds.ts'
import reviveClears from './revive-clears.ts'
import unsuppressClears from './unsuppress-clears.ts'

export const rules: readonly Rule[] = [
  refuseSeconds,
  byDefault,
  negative,
  declineAsEmptyAccept,
  leftover,
  leftoverToOthers,
  reviveClears,
  unsuppressClears,
  minAllocatable,
  blindAfterUse,
  coversUnusedVolume,
  newVolume,
  newVolumeUnseen,
]
