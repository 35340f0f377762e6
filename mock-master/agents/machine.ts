import type { TaskInfo, TaskState, TaskStatus } from '../../spec-schemas/types.ts'
import type { Cluster } from '../cluster.ts'
import type { Resources } from '../resources.ts'
import type { Directory } from './files.ts'
import type { Retry } from './retry.ts'

/** A simulated agent's own state: what a real one would have on its disk and in its processes. */
export interface Machine {
  /** Reservations and volumes as the agent knows them; it follows the master by messages. */
  checkpointed: Resources
  /** The directories of volumes by role and id, on one of the agent's disks. */
  readonly volumes: Map<string, Directory>
  /** By framework id and executor id. */
  readonly containers: Map<string, Container>
  /** Statuses that the scheduler has not acknowledged, by framework id and task id. */
  readonly streams: Map<string, StatusStream>
  /** Operation statuses that have not been acknowledged, by operation uuid. */
  readonly operations: Map<string, Retry>
  nextPid: number
}

/** A task's statuses go out one by one, each when the one before it is acknowledged. */
export interface StatusStream {
  readonly frameworkId: string
  readonly taskId: string
  /** The newest state, which rides along with whatever is sent. */
  latest: TaskState
  readonly pending: TaskStatus[]
  retry?: Retry
}

/** An executor and its tasks. A plain command task has one of its own. */
export interface Container {
  readonly id: string
  readonly frameworkId: string
  readonly executorId: string
  readonly kind: 'COMMAND' | 'CUSTOM' | 'DEFAULT'
  readonly pid: number
  readonly sandbox: Directory
  /** Executor and tasks together, each volume under the path that named it first. */
  resources: Resources
  readonly tasks: Map<string, RunningTask>
  process?: Process
  isUp: boolean
}

export interface RunningTask {
  readonly id: string
  readonly info: TaskInfo
  state: TaskState
  /** The members of a task group live and die together. */
  readonly group: readonly string[]
  process?: Process
  isDying?: boolean
}

/** A simulated command under way. */
export interface Process {
  /** Ends it at once and for good. */
  kill(): void
  /** Asks a real one to end, makes it end when its grace is over, and tells when it has. */
  terminate?(graceMs: number, gone: (cluster: Cluster) => void): void
}

export const key = (frameworkId: string, id: string): string => `${frameworkId}\n${id}`
