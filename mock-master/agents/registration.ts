import type { AgentInfo, Resource } from '../../spec-schemas/types.ts'
import { requestAllocation } from '../allocate.ts'
import { countAgent } from '../allocator/ledger.ts'
import type { Agent, AgentSpec, Cluster } from '../cluster.ts'
import { notify } from '../outbox.ts'
import { upgrade } from '../resource/format.ts'
import { Resources } from '../resources.ts'
import { keepDirectories } from './operations.ts'

const agentCapabilities = [
  'MULTI_ROLE',
  'HIERARCHICAL_ROLE',
  'RESERVATION_REFINEMENT',
  'RESOURCE_PROVIDER',
  'RESIZE_VOLUME',
  'AGENT_OPERATION_FEEDBACK',
  'AGENT_DRAINING',
  'TASK_RESOURCE_LIMITS',
]

const scalar = (name: string, value: number): Resource => ({
  name,
  type: 'SCALAR',
  scalar: { value },
})

export const defaultResources: readonly Resource[] = [
  scalar('cpus', 8),
  scalar('mem', 8192),
  scalar('disk', 16384),
  { name: 'ports', type: 'RANGES', ranges: { range: [{ begin: 31000, end: 32000 }] } },
]

/** A new agent registers: it is offered at once. */
export function addAgent(cluster: Cluster, spec: AgentSpec): Agent {
  const id = `${cluster.masterId}-S${cluster.next.agent++}`
  const port = spec.port ?? cluster.next.port++
  const ip = spec.ip ?? '127.0.0.1'
  const resources = Resources.of((spec.resources ?? defaultResources).map(upgrade))
  const info: AgentInfo = {
    id: { value: id },
    hostname: spec.hostname ?? ip,
    port,
    resources: resources.toArray(),
    ...(spec.attributes && { attributes: spec.attributes }),
  }
  const agent: Agent = {
    id,
    info,
    ip,
    port,
    pid: `slave(1)@${ip}:${port}`,
    version: cluster.version,
    capabilities: new Set(agentCapabilities.filter((each) => !spec.without?.includes(each))),
    ...(spec.diskWatchMs !== undefined && { diskWatchMs: spec.diskWatchMs }),
    registeredMs: cluster.now,
    connected: true,
    link: 0,
    active: true,
    deactivated: false,
    total: resources,
    used: new Map(),
    offered: Resources.empty,
    offers: new Set(),
    tasks: new Map(),
    executors: new Map(),
    operations: new Map(),
    machine: {
      checkpointed: resources,
      volumes: new Map(),
      containers: new Map(),
      streams: new Map(),
      operations: new Map(),
      nextPid: 1000,
    },
  }
  keepDirectories(agent.machine)
  enlistAgent(cluster, agent)
  return agent
}

/** The agent is one of the cluster's. */
export function enlistAgent(cluster: Cluster, agent: Agent): void {
  cluster.agents.set(agent.id, agent)
  countAgent(cluster, agent, 1)
  requestAllocation(cluster, [agent])
  notify(cluster, { type: 'AGENT_ADDED', agent })
}
