import type {
  AgentInfo,
  ExecutorInfo,
  FrameworkInfo,
  OfferOperation,
  OperationStatus,
  Resource,
  TaskInfo,
  TaskState,
  TaskStatus,
} from '../spec-schemas/types.ts'
import type { Machine } from './agents/machine.ts'
import type { AllocatorState } from './allocator/state.ts'
import type { Faults } from './faults/fault.ts'
import type { Output } from './messages.ts'
import type { Parts } from './parts.ts'
import type { Random } from './random.ts'
import type { Conversion } from './resource/conversions.ts'
import type { Resources } from './resources.ts'
import type { Timer, Timers } from './timers.ts'

export type * from './messages.ts'

/**
 * The state of a master and of its simulated agents. It changes only through `receive`; everybody else reads.
 * Times are milliseconds since the epoch on the cluster's own clock, which only `receive` moves.
 */
export interface Cluster {
  now: number
  startedMs: number
  readonly version: string
  /** The master's own id, which prefixes the ids of agents, frameworks and offers. */
  masterId: string
  readonly master: MasterAddress
  readonly flags: MasterFlags
  /** What it is made of; faults that are added and removed replace parts of it. */
  parts: Parts
  readonly faults: Faults
  readonly authorize: Authorizer
  readonly random: Random
  /** Whether the invariants are asserted after every step. */
  readonly checks: boolean

  /** Registered agents, connected or not, by agent id. */
  readonly agents: Map<string, Agent>
  readonly unreachableAgents: Map<string, Agent>
  readonly goneAgents: Map<string, Agent>
  readonly removedAgents: Map<string, Agent>
  /** Registered frameworks, connected or not, by framework id. */
  readonly frameworks: Map<string, Framework>
  /** Frameworks that were torn down or timed out: their ids can never subscribe again. */
  readonly completedFrameworks: Map<string, Framework>
  /** Outstanding offers by offer id. */
  readonly offers: Map<string, OfferRecord>
  /** Outstanding and lately answered inverse offers by id. */
  readonly inverseOffers: Map<string, InverseOfferRecord>
  /** Which framework listens on which stream. */
  readonly streams: Map<string, Framework>

  readonly weights: Map<string, number>
  readonly quotas: Map<string, Quota>
  readonly maintenance: MaintenanceState
  /** Counters of /metrics/snapshot under the names that Mesos uses. */
  readonly metrics: Map<string, number>

  readonly allocator: AllocatorState
  readonly timers: Timers
  /** Who waits for a command that runs for real; undefined when commands are simulated. */
  readonly processes?: Map<string, (cluster: Cluster, status: number) => void>
  /** What the step under way has produced so far; `receive` hands it over and empties it. */
  outbox: Output[]
  readonly next: { agent: number; framework: number; offer: number; port: number }
}

export interface MasterAddress {
  hostname: string
  ip: string
  port: number
}

/** The flags that change behaviour, in the units of the cluster; `given` keeps the spelling for /flags. */
export interface MasterFlags {
  allocationIntervalMs: number
  agentPingTimeoutMs: number
  maxAgentPingTimeouts: number
  /** Undefined lets every role subscribe. */
  roles?: readonly string[]
  /** Alternatives; an offer has to satisfy one of them. An empty list is no requirement. */
  minAllocatableResources: readonly ReadonlyMap<string, number>[]
  fairSharingExcludedResourceNames: readonly string[]
  rootSubmissions: boolean
  offerTimeoutMs?: number
  /** 'documented' lets at most one framework have a shared volume per allocation run. */
  oncePerCycle: 'actual' | 'documented'
  maxCompletedFrameworks: number
  maxCompletedTasksPerFramework: number
  given: Readonly<Record<string, string>>
}

/** What an agent is started with. Resources are in any documented shape; static roles are reservations. */
export interface AgentSpec {
  hostname?: string
  ip?: string
  port?: number
  resources?: readonly Resource[]
  attributes?: AgentInfo['attributes']
  /** How often the agent looks whether containers keep to their disk; undefined when it does not care. */
  diskWatchMs?: number
  /** Agent capabilities that are left out, e.g. RESIZE_VOLUME. */
  without?: readonly string[]
}

export interface Agent {
  readonly id: string
  /** As registered: `resources` holds what the agent was started with. */
  readonly info: AgentInfo
  readonly ip: string
  readonly port: number
  /** `slave(1)@127.0.0.1:5051` */
  readonly pid: string
  readonly version: string
  readonly capabilities: ReadonlySet<string>
  readonly diskWatchMs?: number
  registeredMs: number
  reregisteredMs?: number
  unreachableMs?: number
  connected: boolean
  /** Counts how often the link broke: what was sent before does not arrive afterwards. */
  link: number
  /** False while the agent gets no offers: disconnected or deactivated. */
  active: boolean
  deactivated: boolean
  drain?: DrainState
  /** Everything the agent has, reservations and volumes applied; one copy of each shared volume. */
  total: Resources
  /** Copies in non-terminal tasks and in executors, by framework id. Allocated to roles. */
  readonly used: Map<string, Resources>
  /** The sum of the agent's outstanding offers. Allocated to roles. */
  offered: Resources
  readonly offers: Set<OfferRecord>
  /** What is left to offer, without allocation info; undefined when it has to be computed anew. */
  available?: Resources | undefined
  readonly tasks: Map<string, Map<string, TaskRecord>>
  readonly executors: Map<string, Map<string, ExecutorRecord>>
  /** Operations not finished or not acknowledged, by operation uuid (base64). */
  readonly operations: Map<string, OperationRecord>
  /** The simulated machine; it hears of what the master does only through messages. */
  readonly machine: Machine
}

export interface DrainState {
  state: 'DRAINING' | 'DRAINED'
  markGone: boolean
  maxGracePeriodMs?: number
}

export interface Framework {
  readonly id: string
  info: FrameworkInfo
  /** The principal of FrameworkInfo, filled in from the credentials where it was absent. */
  principal?: string
  roles: ReadonlySet<string>
  suppressedRoles: Set<string>
  capabilities: ReadonlySet<string>
  /** The stream the framework listens on; undefined while disconnected. */
  streamId?: string
  /** Until when events wait that are sent now, so that none overtakes one that is slow. */
  slowUntilMs?: number
  connected: boolean
  active: boolean
  registeredMs: number
  reregisteredMs?: number
  unregisteredMs?: number
  /** Removes a disconnected framework when its failover timeout has passed. */
  failover?: Timer
  readonly offers: Set<OfferRecord>
  /** The same as the agents' `used`, by agent id. */
  readonly used: Map<string, Resources>
  /** Tasks by id, terminal ones included until their terminal status is acknowledged. */
  readonly tasks: Map<string, TaskRecord>
  readonly unreachableTasks: Map<string, TaskRecord>
  completedTasks: TaskRecord[]
  /** By agent id, then executor id. */
  readonly executors: Map<string, Map<string, ExecutorRecord>>
  completedExecutors: { agentId: string; executor: ExecutorRecord }[]
  readonly operations: Map<string, OperationRecord>
  /** The uuid behind an operation id that the framework gave; the last one wins. */
  readonly operationIds: Map<string, string>
}

export interface OfferRecord {
  readonly id: string
  readonly framework: Framework
  readonly agent: Agent
  readonly role: string
  /** Allocated to `role`. */
  readonly resources: Resources
  readonly createdMs: number
  /** The framework has not been told of it yet. */
  isUntold?: boolean
}

export interface InverseOfferRecord {
  readonly id: string
  readonly framework: Framework
  readonly agent: Agent
  answered?: boolean
}

export interface TaskRecord {
  readonly id: string
  readonly framework: Framework
  readonly agent: Agent
  /** Post-refinement, with allocation info; the executor of a group is in it. */
  readonly info: TaskInfo
  readonly executorId?: string
  readonly resources: Resources
  /** The latest state that the agent knows, which may be ahead of what the framework has seen. */
  state: TaskState
  statuses: TaskStatus[]
  /** The state and uuid of the last status that was forwarded to the framework. */
  statusUpdateState?: TaskState
  statusUpdateUuid?: string
  /** Whether the resources have been given back already. */
  released: boolean
}

export interface ExecutorRecord {
  readonly id: string
  readonly info: ExecutorInfo
  readonly resources: Resources
}

export interface OperationRecord {
  /** base64, as on the wire. */
  readonly uuid: string
  readonly framework?: Framework
  readonly agent: Agent
  readonly info: OfferOperation
  /** What it consumes and yields, without allocation info. */
  readonly conversions: readonly Conversion[]
  /** What it keeps in use until the agent has confirmed it; empty where it was applied at once. */
  readonly held: Resources
  latestStatus: OperationStatus
  statuses: OperationStatus[]
}

export interface Quota {
  guarantees: ReadonlyMap<string, number>
  limits: ReadonlyMap<string, number>
}

export interface MachineWindow {
  machines: { hostname?: string; ip?: string }[]
  unavailability: { start: { nanoseconds: number }; duration?: { nanoseconds: number } }
}

export interface MaintenanceState {
  schedule: MachineWindow[]
  down: { hostname?: string; ip?: string }[]
}

/** Objects are what the action is about: a role, a user, a framework, a principal or a resource. */
export type AuthorizationObject = Readonly<Record<string, unknown>>
export type Authorizer = (
  action: string,
  principal: string | undefined,
  object: AuthorizationObject,
) => boolean

/** What a framework or an operator may do wrong. What only we can do wrong is an assertion. */
export interface Refusal {
  readonly refused: string
}

export const refuse = (refused: string): Refusal => ({ refused })

export const isRefusal = (value: object): value is Refusal => 'refused' in value
