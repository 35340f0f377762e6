import { addAgent } from './agents/registration.ts'
import { startBatches } from './allocate.ts'
import { RoleTree } from './allocator/roles.ts'
import type { AgentSpec, Authorizer, Cluster, MasterAddress, MasterFlags } from './cluster.ts'
import { type Parts, reference } from './parts.ts'
import { seeded } from './random.ts'
import { Timers } from './timers.ts'

export interface ClusterOptions {
  agents?: readonly AgentSpec[]
  flags?: Partial<MasterFlags>
  weights?: ReadonlyMap<string, number>
  authorize?: Authorizer
  seed?: number
  parts?: Parts
  checks?: boolean
  address?: Partial<MasterAddress>
  startMs: number
  /** Commands are run by somebody outside, who says when they have ended. */
  runsCommands?: boolean
}

export const defaultFlags: MasterFlags = {
  allocationIntervalMs: 1000,
  agentPingTimeoutMs: 15_000,
  maxAgentPingTimeouts: 5,
  minAllocatableResources: [new Map([['cpus', 0.01]]), new Map([['mem', 32]])],
  fairSharingExcludedResourceNames: [],
  rootSubmissions: true,
  oncePerCycle: 'actual',
  maxCompletedFrameworks: 50,
  maxCompletedTasksPerFramework: 1000,
  given: {},
}

export function createCluster(options: ClusterOptions): Cluster {
  const { startMs, agents = [{}], seed = 0, address } = options
  const random = seeded(seed)
  const flags = { ...defaultFlags, ...options.flags }
  const weights = new Map(options.weights)
  const cluster: Cluster = {
    now: startMs,
    startedMs: startMs,
    version: '1.12.0',
    masterId: random.uuid(),
    master: { hostname: 'localhost', ip: '127.0.0.1', port: 5050, ...address },
    flags,
    parts: options.parts ?? reference,
    faults: { parts: options.parts ?? reference, added: new Map(), next: 1 },
    authorize: options.authorize ?? (() => true),
    random,
    checks: options.checks ?? false,
    agents: new Map(),
    unreachableAgents: new Map(),
    goneAgents: new Map(),
    removedAgents: new Map(),
    frameworks: new Map(),
    completedFrameworks: new Map(),
    offers: new Map(),
    inverseOffers: new Map(),
    streams: new Map(),
    weights,
    quotas: new Map(),
    maintenance: { schedule: [], down: [] },
    metrics: new Map(),
    allocator: {
      roles: new RoleTree(flags.fairSharingExcludedResourceNames, weights),
      filters: new Map(),
      looks: new WeakMap(),
      requested: undefined,
      runs: 0,
    },
    timers: new Timers(),
    ...(options.runsCommands && { processes: new Map() }),
    outbox: [],
    next: { agent: 0, framework: 0, offer: 0, port: 5051 },
  }
  for (const spec of agents) addAgent(cluster, spec)
  startBatches(cluster)
  return cluster
}
