// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import disconnected from './disconnected.ts'
import disconnectedKeepsTasks from './disconnected-keeps-tasks.ts'
import failoverTimeoutZero from './failover-timeout-zero.ts'
import offersWithdrawn from './offers-withdrawn.ts'
import removedFreesVolumes from './removed-frees-volumes.ts'
import tasksSurviveReconnect from './tasks-survive-reconnect.ts'
import teardownEndsTasks from './teardown-ends-tasks.ts'
import teardownKeepsVolumes from './teardown-keeps-volumes.ts'

export const rules: readonly Rule[] = [
  disconnected,
  offersWithdrawn,
  disconnectedKeepsTasks,
  tasksSurviveReconnect,
  failoverTimeoutZero,
  removedFreesVolumes,
  teardownEndsTasks,
  teardownKeepsVolumes,
]
