import type { Agent, Cluster } from '../cluster.ts'
import { executorExited } from '../executor-exit.ts'
import { Resources } from '../resources.ts'
import { isTerminal } from '../tasks.ts'
import { startUnderCustomExecutor } from './custom-executor.ts'
import { watchDisk } from './disk-quota.ts'
import { toAgent, toMaster } from './link.ts'
import { type Container, key, type RunningTask } from './machine.ts'
import { startProcess } from './process.ts'
import { type NewStatus, queueStatus } from './updates.ts'
import { nestedSandbox } from './volumes.ts'

/** An executor stays a moment after its last task. */
const lingerMs = 20
/** From the signal until somebody notices that the process is gone. */
const dyingMs = 60
const defaultGraceMs = 3000
const terminated = 'Command terminated with signal Terminated'

export function startTask(
  cluster: Cluster,
  agent: Agent,
  container: Container,
  task: RunningTask,
): void {
  if (container.kind === 'CUSTOM') return startUnderCustomExecutor(cluster, agent, container, task)
  if (!container.isUp) watchDisk(cluster, agent, container)
  container.isUp = true
  const resources = Resources.of(task.info.resources ?? []).unallocate()
  const sandbox =
    container.kind === 'DEFAULT' ? nestedSandbox(container.sandbox, resources) : container.sandbox
  update(cluster, agent, container, task, { state: 'TASK_STARTING' })
  update(cluster, agent, container, task, { state: 'TASK_RUNNING' })
  const { max_completion_time: most } = task.info
  if (most !== undefined) {
    cluster.timers.set(cluster.now + most.nanoseconds / 1e6, (now) =>
      terminateTask(now, agent, container, task, {
        state: 'TASK_FAILED',
        reason: 'REASON_MAX_COMPLETION_TIME_REACHED',
      }),
    )
  }
  task.process = startProcess(cluster, task.info.command, sandbox, {
    exited(now, status) {
      const state = status === 0 ? 'TASK_FINISHED' : 'TASK_FAILED'
      const message = `Command exited with status ${status}`
      terminateTask(now, agent, container, task, { state, message })
    },
  })
}

/** A task has come to its end; the rest of its group goes with it unless all went well. */
export function terminateTask(
  cluster: Cluster,
  agent: Agent,
  container: Container,
  task: RunningTask,
  status: NewStatus,
): void {
  if (isTerminal(task.state)) return
  task.process?.kill()
  update(cluster, agent, container, task, status)
  container.tasks.delete(task.id)
  if (status.state !== 'TASK_FINISHED') {
    for (const id of task.group) {
      const other = container.tasks.get(id)
      if (other !== undefined) killTask(cluster, agent, container, other)
    }
  }
  if (container.tasks.size > 0 || container.kind === 'CUSTOM') return
  if (!container.isUp) return void removeContainer(agent, container)
  cluster.timers.set(cluster.now + lingerMs, (now) => {
    if (container.tasks.size === 0) exitContainer(now, agent, container, 0)
  })
  // A command executor does not stand in the way of a new task of its name.
  if (container.kind === 'COMMAND') removeContainer(agent, container)
}

export function killTask(
  cluster: Cluster,
  agent: Agent,
  container: Container,
  task: RunningTask,
  reason?: string,
): void {
  const framework = cluster.frameworks.get(container.frameworkId)
  if (task.state === 'TASK_STAGING') {
    return terminateTask(cluster, agent, container, task, {
      state: 'TASK_KILLED',
      source: 'SOURCE_AGENT',
      reason: reason ?? 'REASON_TASK_KILLED_DURING_LAUNCH',
      message: 'Task killed before delivered to the executor',
    })
  }
  if (framework?.capabilities.has('TASK_KILLING_STATE')) {
    update(cluster, agent, container, task, { state: 'TASK_KILLING' })
  }
  if (task.isDying) return
  task.isDying = true
  const killed = (now: Cluster): void =>
    terminateTask(now, agent, container, task, {
      state: 'TASK_KILLED',
      message: terminated,
      ...(reason !== undefined && { reason }),
    })
  if (task.process?.terminate) return task.process.terminate(graceMsOf(task), killed)
  task.process?.kill()
  cluster.timers.set(cluster.now + dyingMs, killed)
}

const graceMsOf = ({ info }: RunningTask): number => {
  const { nanoseconds } = info.kill_policy?.grace_period ?? {}
  return nanoseconds === undefined ? defaultGraceMs : Number(nanoseconds) / 1e6
}

export function findTask(
  agent: Agent,
  frameworkId: string,
  taskId: string,
): [Container, RunningTask] | undefined {
  for (const container of agent.machine.containers.values()) {
    const task = container.frameworkId === frameworkId && container.tasks.get(taskId)
    if (task) return [container, task]
  }
  return undefined
}

/** The executor ends, and with it what tasks it still has. */
export function exitContainer(
  cluster: Cluster,
  agent: Agent,
  container: Container,
  status: number,
  why: Pick<NewStatus, 'reason' | 'message' | 'limitation'> = {
    reason: 'REASON_EXECUTOR_TERMINATED',
    message: 'Executor terminated',
  },
): void {
  container.process?.kill()
  const { frameworkId, executorId, kind } = container
  const wasThere = removeContainer(agent, container)
  for (const task of [...container.tasks.values()]) {
    task.process?.kill()
    container.tasks.delete(task.id)
    if (isTerminal(task.state)) continue
    const failed = { state: 'TASK_FAILED', source: 'SOURCE_AGENT', ...why } as const
    update(cluster, agent, container, task, failed)
  }
  if (!wasThere || kind === 'COMMAND') return
  toMaster(cluster, agent, (later) => executorExited(later, agent, frameworkId, executorId, status))
}

/** SHUTDOWN, or the end of the framework. */
export function shutDownExecutor(
  cluster: Cluster,
  agent: Agent,
  frameworkId: string,
  executorId: string,
): void {
  toAgent(cluster, agent, (later) => {
    const container = agent.machine.containers.get(key(frameworkId, executorId))
    if (container === undefined) return
    for (const task of [...container.tasks.values()]) killTask(later, agent, container, task)
    later.timers.set(later.now + dyingMs + 1, (now) => exitContainer(now, agent, container, 0))
  })
}

function removeContainer(agent: Agent, container: Container): boolean {
  const at = key(container.frameworkId, container.executorId)
  if (agent.machine.containers.get(at) !== container) return false
  return agent.machine.containers.delete(at)
}

export function update(
  cluster: Cluster,
  agent: Agent,
  container: Container,
  task: RunningTask,
  status: NewStatus,
): void {
  task.state = status.state
  queueStatus(cluster, agent, container.frameworkId, task.id, {
    executor_id: { value: container.executorId },
    ...(status.source === 'SOURCE_AGENT' ? {} : { container_status: statusOf(agent, container) }),
    ...status,
  })
}

const statusOf = ({ ip }: Agent, { id, pid }: Container) => ({
  container_id: { value: id },
  executor_pid: pid,
  network_infos: [{ ip_addresses: [{ protocol: 'IPv4', ip_address: ip }] }],
})
