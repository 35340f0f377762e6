import type { OperatorCall, OperatorResponse } from '../../spec-schemas/types.ts'
import { getAgents } from '../views/agents.ts'
import { getFlags } from '../views/flags.ts'
import { getFrameworks } from '../views/frameworks.ts'
import { getState } from '../views/get-state.ts'
import {
  getMaintenanceSchedule,
  getMaintenanceStatus,
  getMaster,
  getWeights,
  versionInfo,
} from '../views/master.ts'
import { quotaStatus } from '../views/quota.ts'
import { getExecutors, getTasks } from '../views/tasks.ts'
import { viewerOf } from '../views/viewer.ts'
import { bare } from './answers.ts'
import type { HttpAnswer } from './exchange.ts'
import type { Context } from './routes.ts'

/** The answer to a call that only asks; undefined for a call that the mock does not have. */
export function operatorView(
  { type }: OperatorCall,
  { cluster, principal }: Context,
): OperatorResponse | HttpAnswer | undefined {
  const { views } = cluster.parts
  const viewer = viewerOf(cluster, principal)
  switch (type) {
    case 'GET_HEALTH':
      return { type, get_health: { healthy: true } }
    case 'GET_FLAGS':
      return viewer.flags() ? { type, get_flags: getFlags(cluster) } : bare(403)
    case 'GET_VERSION':
      return { type, get_version: { version_info: versionInfo(cluster) } }
    case 'GET_METRICS': {
      const metrics = Object.entries(views.metrics(cluster))
      return { type, get_metrics: { metrics: metrics.map(([name, value]) => ({ name, value })) } }
    }
    case 'GET_LOGGING_LEVEL':
      return { type, get_logging_level: { level: 0 } }
    case 'GET_STATE':
      return { type, get_state: getState(cluster, viewer) }
    case 'GET_AGENTS':
      return { type, get_agents: getAgents(cluster, viewer) }
    case 'GET_FRAMEWORKS':
      return { type, get_frameworks: getFrameworks(cluster, viewer) }
    case 'GET_EXECUTORS':
      return { type, get_executors: getExecutors(cluster, viewer) }
    case 'GET_OPERATIONS':
      return { type, get_operations: views.getOperations(cluster, viewer) }
    case 'GET_TASKS':
      return { type, get_tasks: getTasks(cluster, viewer) }
    case 'GET_ROLES':
      return { type, get_roles: views.getRoles(cluster, viewer) }
    case 'GET_WEIGHTS':
      return { type, get_weights: getWeights(cluster, viewer) }
    case 'GET_MASTER':
      return { type, get_master: getMaster(cluster) }
    case 'GET_QUOTA':
      return { type, get_quota: { status: quotaStatus(cluster, principal) } }
    case 'GET_MAINTENANCE_STATUS':
      return { type, get_maintenance_status: getMaintenanceStatus(cluster) }
    case 'GET_MAINTENANCE_SCHEDULE':
      return { type, get_maintenance_schedule: getMaintenanceSchedule(cluster) }
    default:
      return undefined
  }
}
