import type { Agent, Cluster, TaskRecord } from '../cluster.ts'
import { executorExited } from '../executor-exit.ts'
import { isDynamicallyReserved, isPersistentVolume } from '../resource/predicates.ts'
import { Resources } from '../resources.ts'
import { startTask, terminateTask } from './containers.ts'
import { toAgent, toMaster } from './link.ts'
import { type Container, key, type Machine, type RunningTask } from './machine.ts'
import { queueStatus } from './updates.ts'
import { giveVolumes, mountVolumes, newSandbox } from './volumes.ts'

/** An agent takes a moment to look at a task before it starts it. */
const lookMs = 1

/** The master tells an agent to run a task, or the tasks of a group. */
export function runTasks(cluster: Cluster, agent: Agent, tasks: readonly TaskRecord[]): void {
  if (tasks.length === 0) return
  toAgent(cluster, agent, (later) => {
    const pending = tasks.map(
      ({ id, info }): RunningTask => ({
        id,
        info,
        state: 'TASK_STAGING',
        group: tasks.length > 1 ? tasks.map((task) => task.id) : [id],
      }),
    )
    const container = containerFor(later, agent, tasks)
    if (container === undefined) return
    for (const task of pending) container.tasks.set(task.id, task)
    later.timers.set(later.now + lookMs, (now) => startTasks(now, agent, container, pending, tasks))
  })
}

function containerFor(
  cluster: Cluster,
  agent: Agent,
  [first]: readonly TaskRecord[],
): Container | undefined {
  if (first === undefined) return undefined
  const { machine } = agent
  const frameworkId = first.framework.id
  const executorId = first.executorId ?? first.id
  const existing = machine.containers.get(key(frameworkId, executorId))
  if (existing !== undefined) return existing
  const container: Container = {
    id: cluster.random.uuid(),
    frameworkId,
    executorId,
    kind: first.info.executor === undefined ? 'COMMAND' : (executorKind(first) ?? 'CUSTOM'),
    pid: machine.nextPid++,
    sandbox: newSandbox(userOf(first)),
    resources: Resources.empty,
    tasks: new Map(),
    isUp: false,
  }
  machine.containers.set(key(frameworkId, executorId), container)
  return container
}

const userOf = ({ info, framework }: TaskRecord): string =>
  info.command?.user ?? info.executor?.command?.user ?? framework.info.user

const executorKind = ({ info }: TaskRecord): 'CUSTOM' | 'DEFAULT' | undefined =>
  info.executor?.type === 'DEFAULT' ? 'DEFAULT' : undefined

function startTasks(
  cluster: Cluster,
  agent: Agent,
  container: Container,
  pending: readonly RunningTask[],
  records: readonly TaskRecord[],
): void {
  const { machine } = agent
  const alive = pending.filter((task) => container.tasks.get(task.id) === task)
  if (alive.length === 0) return stopIfIdle(cluster, agent, container)
  const executor = Resources.of(records[0]?.info.executor?.resources ?? []).unallocate()
  const each = records.map(({ resources }) => resources.unallocate())

  const unknown = unknownText(machine, each, executor)
  if (unknown !== undefined) {
    const framework = cluster.frameworks.get(container.frameworkId)
    const isAware = framework?.capabilities.has('PARTITION_AWARE') === true
    for (const task of alive) {
      container.tasks.delete(task.id)
      queueStatus(cluster, agent, container.frameworkId, task.id, {
        state: isAware ? 'TASK_DROPPED' : 'TASK_LOST',
        source: 'SOURCE_AGENT',
        reason: 'REASON_RESOURCES_UNKNOWN',
        message: unknown,
        executor_id: { value: container.executorId },
      })
    }
    return stopIfIdle(cluster, agent, container)
  }

  const error = mountVolumes(
    machine,
    container,
    each.reduce(
      (sum, resources) => sum.plus(resources),
      container.isUp ? Resources.empty : executor,
    ),
  )
  if (error !== undefined) {
    for (const task of alive) {
      terminateTask(cluster, agent, container, task, {
        state: 'TASK_FAILED',
        source: 'SOURCE_AGENT',
        reason: 'REASON_CONTAINER_LAUNCH_FAILED',
        message: error,
      })
    }
    return stopIfIdle(cluster, agent, container)
  }
  giveVolumes(machine, container)
  for (const task of alive) startTask(cluster, agent, container, task)
}

/** What was destroyed or changed since it was offered is not the agent's any more. */
function unknownText(
  { checkpointed }: Machine,
  tasks: readonly Resources[],
  executor: Resources,
): string | undefined {
  const isKnown = (resources: Resources): boolean => {
    for (const resource of resources) {
      const isCheckpointed = isDynamicallyReserved(resource) || isPersistentVolume(resource)
      if (isCheckpointed && !checkpointed.contains(resource)) return false
    }
    return true
  }
  if (!tasks.every(isKnown)) {
    return 'The checkpointed resources being used by the task or task group are unknown to the agent'
  }
  if (isKnown(executor)) return undefined
  return 'The checkpointed resources being used by the executor are unknown to the agent'
}

/** An executor whose tasks were all refused never came up. */
function stopIfIdle(cluster: Cluster, agent: Agent, container: Container): void {
  if (container.isUp || container.tasks.size > 0) return
  const { frameworkId, executorId } = container
  agent.machine.containers.delete(key(frameworkId, executorId))
  if (container.kind === 'COMMAND') return
  toMaster(cluster, agent, (later) => executorExited(later, agent, frameworkId, executorId, -1))
}
