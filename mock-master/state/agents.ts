import type { MockAgent } from '../../spec-schemas/types.ts'
import { usedOn } from '../allocator/ledger.ts'
import type { Agent, Cluster } from '../cluster.ts'
import { volumeIdsOf } from './volume-ids.ts'

type AgentState = MockAgent['state']

/** Every agent that ever registered, with where it is now. */
export function agentsOf(cluster: Cluster): [Agent, AgentState][] {
  const { agents, unreachableAgents, goneAgents, removedAgents } = cluster
  const listed = (list: ReadonlyMap<string, Agent>, state: AgentState): [Agent, AgentState][] =>
    [...list.values()].map((agent) => [agent, state])
  return [
    ...[...agents.values()].map((agent): [Agent, AgentState] => [
      agent,
      agent.connected ? 'connected' : 'disconnected',
    ]),
    ...listed(unreachableAgents, 'unreachable'),
    ...listed(goneAgents, 'gone'),
    ...listed(removedAgents, 'removed'),
  ]
}

export const mockAgents = (cluster: Cluster): MockAgent[] =>
  agentsOf(cluster).map(([agent, state]) => ({
    id: agent.id,
    hostname: agent.info.hostname,
    state,
    total: String(agent.total),
    offered: String(agent.offered.unallocate()),
    used: String(usedOn(agent)),
    volumes: volumeIdsOf(agent.total),
  }))
