import type { OperatorEvent } from '../../spec-schemas/types.ts'
import type { Cluster, Notice } from '../cluster.ts'
import { agentView } from './agents.ts'
import { operatorEvent } from './events.ts'
import { frameworkView } from './frameworks.ts'
import { metricsSnapshot } from './metrics.ts'
import { getOperations } from './operations.ts'
import { getRoles, rolesEndpoint } from './roles.ts'
import { slavesEndpoint } from './slaves.ts'
import { stateEndpoint } from './state.ts'
import { taskView } from './tasks.ts'

/** What a master shows of its state, for mutants to replace: each may show something else. */
export const viewParts = {
  /** One entry of GET_AGENTS. */
  agent: agentView,
  /** One entry of GET_FRAMEWORKS. */
  framework: frameworkView,
  /** One entry of GET_TASKS. */
  task: taskView,
  /** What subscribers of the operator API are told; undefined is nothing. */
  event: (cluster: Cluster, notice: Notice): OperatorEvent | undefined =>
    operatorEvent(cluster, notice),
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
