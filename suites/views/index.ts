// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import getAgents from './get-agents.ts'
import getFrameworks from './get-frameworks.ts'
import getOperations from './get-operations.ts'
import getRoles from './get-roles.ts'
import getState from './get-state.ts'
import getTasks from './get-tasks.ts'
import offered from './offered.ts'
import operationUuid from './operation-uuid.ts'
import ownContainerPath from './own-container-path.ts'
import reservedResourcesFull from './reserved-resources-full.ts'
import sharedOnce from './shared-once.ts'
import updatedFailoverTimeout from './updated-failover-timeout.ts'
import updatedFramework from './updated-framework.ts'

export const rules: readonly Rule[] = [
  getAgents,
  offered,
  sharedOnce,
  getTasks,
  ownContainerPath,
  getFrameworks,
  updatedFramework,
  getRoles,
  getOperations,
  getState,
  reservedResourcesFull,
  operationUuid,
  updatedFailoverTimeout,
]
