import { agentView } from './agents.ts'
import { frameworkView } from './frameworks.ts'
import { metricsSnapshot } from './metrics.ts'
import { getOperations } from './operations.ts'
import { getRoles, rolesEndpoint } from './roles.ts'
import { slavesEndpoint, stateEndpoint } from './state.ts'
import { taskView } from './tasks.ts'

/** What a master shows of its state, for mutants to replace: each may show something else. */
export const viewParts = {
  /** One entry of GET_AGENTS. */
  agent: agentView,
  /** One entry of GET_FRAMEWORKS. */
  framework: frameworkView,
  /** One entry of GET_TASKS. */
  task: taskView,
  getOperations,
  getRoles,
  /** `/roles` */
  roles: rolesEndpoint,
  /** `/slaves` */
  slaves: slavesEndpoint,
  /** `/state` */
  state: stateEndpoint,
  metrics: metricsSnapshot,
}

export type ViewParts = Readonly<typeof viewParts>
