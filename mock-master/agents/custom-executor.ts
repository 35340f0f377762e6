import type { Agent, Cluster } from '../cluster.ts'
import { exitContainer, update } from './containers.ts'
import type { Container, RunningTask } from './machine.ts'
import { startProcess } from './process.ts'

const registrationTimeoutMs = 60_000

/** A custom executor that we can run says nothing to its agent; one that we cannot, runs its tasks. */
export function startUnderCustomExecutor(
  cluster: Cluster,
  agent: Agent,
  container: Container,
  task: RunningTask,
): void {
  if (container.isUp) {
    if (container.process === undefined) runningUnderService(cluster, agent, container)
    return
  }
  container.isUp = true
  const deadline = cluster.timers.set(cluster.now + registrationTimeoutMs, (now) =>
    exitContainer(now, agent, container, 9, {
      reason: 'REASON_EXECUTOR_REGISTRATION_TIMEOUT',
      message: 'Executor did not register within 1mins',
    }),
  )
  container.process = startProcess(cluster, task.info.executor?.command, container.sandbox, {
    exited(now, status) {
      deadline.cancelled = true
      exitContainer(now, agent, container, (status & 0xff) << 8)
    },
    isService(now) {
      deadline.cancelled = true
      delete container.process
      runningUnderService(now, agent, container)
    },
  })
}

function runningUnderService(cluster: Cluster, agent: Agent, container: Container): void {
  for (const task of container.tasks.values()) {
    if (task.state === 'TASK_STAGING')
      update(cluster, agent, container, task, { state: 'TASK_RUNNING' })
  }
}
