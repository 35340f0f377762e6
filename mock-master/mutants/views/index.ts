import type { Mutant } from '../mutant.ts'
import agentAsStarted from './agent-as-started.ts'
import capabilitiesOfOld from './capabilities-of-old.ts'
import eitherOr from './either-or.ts'
import frameworksWithoutCapabilities from './frameworks-without-capabilities.ts'
import launchesToo from './launches-too.ts'
import nameOfOld from './name-of-old.ts'
import offersAreFree from './offers-are-free.ts'
import onceAFramework from './once-a-framework.ts'
import onceATask from './once-a-task.ts'
import operationsByTheirIds from './operations-by-their-ids.ts'
import pathAsCreated from './path-as-created.ts'
import reservedByPrincipal from './reserved-by-principal.ts'
import reservedWithoutVolumes from './reserved-without-volumes.ts'
import rolesOfTheLast from './roles-of-the-last.ts'
import rolesWithQuota from './roles-with-quota.ts'
import sharedIsFree from './shared-is-free.ts'
import stateWithoutTasks from './state-without-tasks.ts'
import statusesNewestFirst from './statuses-newest-first.ts'
import taskOfTheFirstUser from './task-of-the-first-user.ts'
import tasksWithoutVolumes from './tasks-without-volumes.ts'
import timeoutOfTheSubscription from './timeout-of-the-subscription.ts'
import updateForgetsName from './update-forgets-name.ts'

export const mutants: readonly Mutant[] = [
  agentAsStarted,
  capabilitiesOfOld,
  eitherOr,
  frameworksWithoutCapabilities,
  launchesToo,
  nameOfOld,
  offersAreFree,
  onceAFramework,
  onceATask,
  pathAsCreated,
  reservedByPrincipal,
  reservedWithoutVolumes,
  rolesOfTheLast,
  rolesWithQuota,
  sharedIsFree,
  stateWithoutTasks,
  taskOfTheFirstUser,
  tasksWithoutVolumes,
  updateForgetsName,
  operationsByTheirIds,
  statusesNewestFirst,
  timeoutOfTheSubscription,
]
