import type { MockState } from '../../spec-schemas/types.ts'
import type { Cluster } from '../cluster.ts'
import { mockAgents } from './agents.ts'
import { mockFrameworks } from './frameworks.ts'
import { mockOffers } from './offers.ts'
import { mockOperations } from './operations.ts'
import { mockTasks } from './tasks.ts'
import { volumesOf } from './volumes.ts'

/** One list each; plain data in plain words, a copy each time. */
export const stateParts = {
  agents: mockAgents,
  frameworks: mockFrameworks,
  volumes: volumesOf,
  tasks: mockTasks,
  offers: mockOffers,
  operations: mockOperations,
} satisfies { [Part in Exclude<keyof MockState, 'nowMs'>]: (cluster: Cluster) => MockState[Part] }

/** What a test may assert on. */
export const stateOf = (cluster: Cluster): MockState => ({
  nowMs: cluster.now,
  agents: stateParts.agents(cluster),
  frameworks: stateParts.frameworks(cluster),
  volumes: stateParts.volumes(cluster),
  tasks: stateParts.tasks(cluster),
  offers: stateParts.offers(cluster),
  operations: stateParts.operations(cluster),
})
