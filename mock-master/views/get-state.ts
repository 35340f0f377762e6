import type { GetState } from '../../spec-schemas/types.ts'
import type { Cluster } from '../cluster.ts'
import { getAgents } from './agents.ts'
import { getFrameworks } from './frameworks.ts'
import { getExecutors, getTasks } from './tasks.ts'
import type { Viewer } from './viewer.ts'

/** GET_STATE: four listings in one; operations and roles are not among them. */
export const getState = (cluster: Cluster, viewer: Viewer): GetState => ({
  get_tasks: getTasks(cluster, viewer),
  get_executors: getExecutors(cluster, viewer),
  get_frameworks: getFrameworks(cluster, viewer),
  get_agents: getAgents(cluster, viewer),
})
