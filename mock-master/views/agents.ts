import type { AgentInfo, Agent as AgentView, GetAgents } from '../../spec-schemas/types.ts'
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
    agent_info: infoFor(agent, viewer),
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
    capabilities: capabilitiesOf(agent),
    ...(agent.drain && { drain_info: drainInfo(agent.drain) }),
  }
}

/** The same object again where nothing has to be hidden, so that its text need not be made anew. */
function infoFor({ info }: Agent, viewer: Viewer): AgentInfo {
  const { resources = [] } = info
  const shown = resources.filter(viewer.resource)
  return shown.length === resources.length ? info : { ...info, resources: shown }
}

const capabilities = new WeakMap<ReadonlySet<string>, { type: string }[]>()

function capabilitiesOf(agent: Agent): { type: string }[] {
  const known = capabilities.get(agent.capabilities)
  if (known !== undefined) return known
  const listed = [...agent.capabilities].map((type) => ({ type }))
  capabilities.set(agent.capabilities, listed)
  return listed
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
