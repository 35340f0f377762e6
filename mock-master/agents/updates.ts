import type { TaskStatus } from '../../spec-schemas/types.ts'
import type { Agent, Cluster } from '../cluster.ts'
import { uuidBytes } from '../random.ts'
import { statusUpdate } from '../status-update.ts'
import { isTerminal } from '../tasks.ts'
import { toAgent, toMaster } from './link.ts'
import { key, type StatusStream } from './machine.ts'
import { Retry } from './retry.ts'

/** A status as an executor or the agent makes it; the agent adds what is the same for all. */
export type NewStatus = Pick<TaskStatus, 'state'> &
  Partial<
    Pick<
      TaskStatus,
      'message' | 'reason' | 'source' | 'container_status' | 'executor_id' | 'limitation'
    >
  >

/** Queues a status of a task; the newest state rides along with those before it. */
export function queueStatus(
  cluster: Cluster,
  agent: Agent,
  frameworkId: string,
  taskId: string,
  status: NewStatus,
): void {
  const { streams } = agent.machine
  const at = key(frameworkId, taskId)
  const stream = streams.get(at) ?? { frameworkId, taskId, latest: status.state, pending: [] }
  streams.set(at, stream)
  stream.latest = status.state
  stream.pending.push({
    task_id: { value: taskId },
    agent_id: { value: agent.id },
    source: 'SOURCE_EXECUTOR',
    timestamp: cluster.now / 1000,
    uuid: uuidBytes(cluster.random.uuid()),
    ...status,
  })
  if (stream.pending.length === 1) sendFirst(cluster, agent, stream)
}

function sendFirst(cluster: Cluster, agent: Agent, stream: StatusStream): void {
  const [status] = stream.pending
  if (status === undefined) return
  stream.retry = new Retry((now) => {
    const { latest } = stream
    toMaster(now, agent, (later) => statusUpdate(later, agent, stream.frameworkId, status, latest))
  })
  stream.retry.start(cluster)
}

/** The scheduler has acknowledged a status; anything but the one that was sent last is ignored. */
export function acknowledgeStatus(
  cluster: Cluster,
  agent: Agent,
  frameworkId: string,
  taskId: string,
  uuid: string,
): void {
  toAgent(cluster, agent, (later) => {
    const stream = agent.machine.streams.get(key(frameworkId, taskId))
    const [status] = stream?.pending ?? []
    if (stream === undefined || status?.uuid !== uuid) return
    stream.retry?.stop()
    stream.pending.shift()
    if (isTerminal(status.state)) agent.machine.streams.delete(key(frameworkId, taskId))
    else sendFirst(later, agent, stream)
  })
}

/** Nobody waits for the statuses of a framework that is gone. */
export function dropStreams(agent: Agent, frameworkId: string): void {
  const { streams } = agent.machine
  for (const [at, stream] of streams) {
    if (stream.frameworkId !== frameworkId) continue
    stream.retry?.stop()
    streams.delete(at)
  }
}
