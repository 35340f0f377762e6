import type { Agent as AgentView, GetAgents } from '../../spec-schemas/types.ts'
import type { Agent, Cluster } from '../cluster.ts'
import { toEndpointForm } from '../resource/format.ts'
import type { Resources } from '../resources.ts'
import { timeInfo } from './time.ts'
import { usedOn } from './totals.ts'
import { omniscient, type Viewer } from './viewer.ts'

/** GET_AGENTS. */
export const getAgents = (cluster: Cluster, viewer: Viewer): GetAgents => ({
  agents: [...cluster.agents.values()].map((agent) => cluster.parts.views.agent(agent, viewer)),
  recovered_agents: [],
})

/** One agent, as GET_AGENTS and AGENT_ADDED show it. Only `agent_info` keeps the newer form. */
export function agentView(agent: Agent, viewer: Viewer = omniscient): AgentView {
  const listed = (resources: Resources) =>
    resources
      .toArray()
      .filter((each) => viewer.resource(each))
      .map(toEndpointForm)
  return {
    agent_info: { ...agent.info, resources: (agent.info.resources ?? []).filter(viewer.resource) },
    active: agent.active,
    deactivated: agent.deactivated,
    version: agent.version,
    pid: agent.pid,
    registered_time: timeInfo(agent.registeredMs),
    ...(agent.reregisteredMs !== undefined && {
      reregistered_time: timeInfo(agent.reregisteredMs),
    }),
    total_resources: listed(agent.total),
    allocated_resources: listed(usedOn(agent)),
    offered_resources: listed(agent.offered),
    capabilities: [...agent.capabilities].map((type) => ({ type })),
    ...(agent.drain && { drain_info: drainInfo(agent.drain) }),
  }
}

export const drainInfo = ({ state, markGone, maxGracePeriodMs }: NonNullable<Agent['drain']>) => ({
  state,
  config: {
    mark_gone: markGone,
    ...(maxGracePeriodMs !== undefined && {
      max_grace_period: { nanoseconds: maxGracePeriodMs * 1e6 },
    }),
  },
})
