// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import allOrNone from './all-or-none.ts'
import besideTasks from './beside-tasks.ts'
import copyUsedUp from './copy-used-up.ts'
import executorHolds from './executor-holds.ts'
import executorReleases from './executor-releases.ts'
import failureNamesExecutor from './failure-names-executor.ts'
import failureWithUpdates from './failure-with-updates.ts'
import killOneKillsAll from './kill-one-kills-all.ts'
import oneMember from './one-member.ts'
import shutdownExecutor from './shutdown-executor.ts'
import taskExecutor from './task-executor.ts'
import twoMembers from './two-members.ts'

export const rules: readonly Rule[] = [
  oneMember,
  besideTasks,
  twoMembers,
  copyUsedUp,
  allOrNone,
  taskExecutor,
  executorHolds,
  executorReleases,
  killOneKillsAll,
  shutdownExecutor,
  failureNamesExecutor,
  failureWithUpdates,
]
