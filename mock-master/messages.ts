import type {
  Fault,
  OperatorCall,
  SchedulerCall,
  SchedulerEvent,
  TaskState,
  TaskStatus,
} from '../spec-schemas/types.ts'
import type { Agent, AgentSpec, Framework, TaskRecord } from './cluster.ts'
import type { CommandStart } from './runner.ts'

/** What goes into a master and what comes out of it, step by step. */

export type Input =
  | { type: 'SUBSCRIBE'; call: SubscribeCall; principal?: string; streamId: string }
  | { type: 'CALL'; call: SchedulerCall; principal?: string }
  | { type: 'DISCONNECTED'; streamId: string }
  | { type: 'OPERATE'; call: OperatorCall; principal?: string }
  | { type: 'CONTROL'; control: Control }
  | { type: 'ADVANCE'; toMs: number }

export type SubscribeCall = Extract<SchedulerCall, { type: 'SUBSCRIBE' }>

/** What a test or the control API may do to the simulated world. */
export type Control =
  | { do: 'ADD_AGENT'; spec: AgentSpec }
  /** The connection breaks; after the ping timeouts the agent becomes unreachable. */
  | { do: 'DISCONNECT_AGENT'; agentId: string }
  /** The agent unregisters, as on SIGUSR1. */
  | { do: 'STOP_AGENT'; agentId: string }
  | { do: 'MARK_UNREACHABLE'; agentId: string }
  /** A stopped, disconnected or unreachable agent registers again with its volumes and tasks. */
  | { do: 'RETURN_AGENT'; agentId: string }
  /** A command that runs for real has ended. */
  | { do: 'EXITED'; processId: string; status: number }
  | { do: 'ALLOCATE' }
  /** Another master takes over. */
  | { do: 'FAIL_OVER' }
  /** All streams end, and frameworks come back when they like. */
  | { do: 'CUT_STREAMS' }
  /** Something is to go wrong; the fault has been validated. */
  | { do: 'ADD_FAULT'; fault: Fault }
  | { do: 'REMOVE_FAULT'; id: string }

export type Output =
  | { to: string; event: SchedulerEvent }
  | { close: string }
  /** All streams, operators' as well. */
  | { closeAll: true }
  | { notice: Notice }
  /** A command to be run for real, or to be ended. */
  | { start: CommandStart }
  | { kill: string; graceMs: number }

/** What subscribers of the operator API hear of. */
export type Notice =
  | { type: 'TASK_ADDED'; task: TaskRecord }
  | { type: 'TASK_UPDATED'; task: TaskRecord; status: TaskStatus; state: TaskState }
  | { type: 'AGENT_ADDED'; agent: Agent }
  | { type: 'AGENT_REMOVED'; agent: Agent }
  | { type: 'FRAMEWORK_ADDED'; framework: Framework }
  | { type: 'FRAMEWORK_UPDATED'; framework: Framework }
  | { type: 'FRAMEWORK_REMOVED'; framework: Framework }

/** The HTTP answer to a call; an absent body is an empty one. */
export interface Answer {
  status: number
  body?: string
}

export interface Step {
  answer: Answer
  outputs: Output[]
}
