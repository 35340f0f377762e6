import { requestAllocation } from '../allocate.ts'
import { clearFiltersOf } from '../allocator/filters.ts'
import { countAgent, setTotal, use } from '../allocator/ledger.ts'
import type { Agent, Cluster, TaskRecord } from '../cluster.ts'
import { executorExited } from '../executor-exit.ts'
import { rescindInverseOffers } from '../inverse-offers.ts'
import { rescindAll } from '../offers.ts'
import { abandonOperation, dropOperation } from '../operation-status.ts'
import { notify, send } from '../outbox.ts'
import {
  addExecutor,
  completeTask,
  delist,
  endTask,
  enlist,
  isTerminal,
  removeExecutor,
} from '../tasks.ts'
import { exitContainer, findTask } from './containers.ts'
import { key } from './machine.ts'
import { enlistAgent } from './registration.ts'

/** The link to an agent breaks. If it does not come back, the pings find out. */
export function disconnectAgent(cluster: Cluster, agent: Agent): void {
  if (!agent.connected) return
  cut(cluster, agent)
  const { agentPingTimeoutMs, maxAgentPingTimeouts } = cluster.flags
  cluster.timers.set(cluster.now + agentPingTimeoutMs * maxAgentPingTimeouts, (now) => {
    if (!agent.connected && now.agents.get(agent.id) === agent) markUnreachable(now, agent)
  })
}

/** Its tasks may still be alive; what they use is not the cluster's any more. */
export function markUnreachable(cluster: Cluster, agent: Agent): void {
  leave(cluster, agent)
  agent.unreachableMs = cluster.now
  cluster.unreachableAgents.set(agent.id, agent)
  for (const task of tasksOn(agent)) {
    if (isTerminal(task.state)) continue
    const isAware = task.framework.capabilities.has('PARTITION_AWARE')
    const text = `Agent ${agent.info.hostname} is unreachable: health check timed out`
    endTask(cluster, task, isAware ? 'TASK_UNREACHABLE' : 'TASK_LOST', 'REASON_AGENT_REMOVED', text)
    // Known to be alive again when the agent is.
    task.state = 'TASK_UNREACHABLE'
    delist(task)
    task.framework.unreachableTasks.set(task.id, task)
  }
  removeExecutorsOf(cluster, agent)
  tellLost(cluster, agent)
}

/** The agent says goodbye, or an operator says that it will not come back. */
export function removeAgent(cluster: Cluster, agent: Agent, isGone: boolean): void {
  leave(cluster, agent)
  const lists = isGone ? cluster.goneAgents : cluster.removedAgents
  cluster.unreachableAgents.delete(agent.id)
  lists.set(agent.id, agent)
  const reason = isGone ? 'REASON_AGENT_REMOVED_BY_OPERATOR' : 'REASON_AGENT_REMOVED'
  const text = isGone
    ? 'Agent has been marked gone'
    : `Agent ${agent.info.hostname} removed: the agent unregistered`
  for (const task of tasksOn(agent)) {
    const isAware = task.framework.capabilities.has('PARTITION_AWARE')
    const state = isGone ? 'TASK_GONE_BY_OPERATOR' : 'TASK_GONE'
    if (!isTerminal(task.state)) {
      endTask(cluster, task, isAware ? state : 'TASK_LOST', reason, text)
    }
    completeTask(cluster, task)
  }
  removeExecutorsOf(cluster, agent)
  stopMachine(cluster, agent)
  tellLost(cluster, agent)
}

/** It registers again, under its old id, with its reservations, volumes and what still runs. */
export function returnAgent(cluster: Cluster, agent: Agent): void {
  if (cluster.goneAgents.has(agent.id)) return
  const wasHere = cluster.agents.has(agent.id)
  if (wasHere && agent.connected) return
  agent.connected = true
  agent.active = !agent.deactivated
  agent.reregisteredMs = cluster.now
  delete agent.unreachableMs
  cluster.unreachableAgents.delete(agent.id)
  cluster.removedAgents.delete(agent.id)
  if (!wasHere) {
    agent.total = agent.machine.checkpointed
    agent.available = undefined
    enlistAgent(cluster, agent)
  } else {
    dropUnknown(cluster, agent)
    setTotal(cluster, agent, agent.machine.checkpointed)
    requestAllocation(cluster, [agent])
  }
  reportTasks(cluster, agent)
  for (const stream of agent.machine.streams.values()) stream.retry?.again(cluster)
  for (const retry of agent.machine.operations.values()) retry.again(cluster)
}

/** What the master asked for while the agent could not hear it. */
function dropUnknown(cluster: Cluster, agent: Agent): void {
  const { machine } = agent
  for (const operation of [...agent.operations.values()]) {
    if (!machine.operations.has(operation.uuid)) dropOperation(cluster, operation)
  }
  for (const task of tasksOn(agent)) {
    const { framework, id } = task
    const isKnown = findTask(agent, framework.id, id) || machine.streams.has(key(framework.id, id))
    if (isKnown || isTerminal(task.state)) continue
    const isAware = framework.capabilities.has('PARTITION_AWARE')
    const text = 'Reconciliation: task unknown to the agent'
    endTask(cluster, task, isAware ? 'TASK_DROPPED' : 'TASK_LOST', 'REASON_RECONCILIATION', text)
    completeTask(cluster, task)
  }
  for (const [frameworkId, executors] of [...agent.executors]) {
    for (const id of [...executors.keys()]) {
      if (!machine.containers.has(key(frameworkId, id))) {
        executorExited(cluster, agent, frameworkId, id, -1)
      }
    }
  }
}

/** The agent's process ends in good order: nothing of it goes on. */
function stopMachine(cluster: Cluster, agent: Agent): void {
  const { machine } = agent
  for (const container of [...machine.containers.values()]) {
    exitContainer(cluster, agent, container, 9)
  }
  for (const stream of machine.streams.values()) stream.retry?.stop()
  machine.streams.clear()
  for (const retry of machine.operations.values()) retry.stop()
  machine.operations.clear()
}

/** Tasks that were thought lost and still run are in use again; of others the end is known now. */
function reportTasks(cluster: Cluster, agent: Agent): void {
  reportRunning(cluster, agent)
  for (const { frameworkId, taskId, latest } of agent.machine.streams.values()) {
    const framework = cluster.frameworks.get(frameworkId)
    const task = framework?.unreachableTasks.get(taskId)
    if (task === undefined || task.agent !== agent) continue
    task.framework.unreachableTasks.delete(taskId)
    task.state = latest
    enlist(task)
  }
}

function reportRunning(cluster: Cluster, agent: Agent): void {
  for (const container of agent.machine.containers.values()) {
    const framework = cluster.frameworks.get(container.frameworkId)
    if (framework === undefined) {
      exitContainer(cluster, agent, container, 0)
      continue
    }
    for (const running of container.tasks.values()) {
      const task = framework.unreachableTasks.get(running.id)
      if (task === undefined || task.agent !== agent) continue
      framework.unreachableTasks.delete(task.id)
      task.state = running.state
      task.released = false
      enlist(task)
      use(cluster, framework, agent, task.resources)
      const { executor } = task.info
      const isKnown = agent.executors.get(framework.id)?.has(container.executorId)
      if (executor !== undefined && !isKnown) addExecutor(cluster, framework, agent, executor)
    }
  }
}

/** Messages under way are lost, and nobody can have its offers. */
function cut(cluster: Cluster, agent: Agent): void {
  agent.connected = false
  agent.active = false
  agent.link += 1
  rescindAll(cluster, agent.offers)
  rescindInverseOffers(cluster, (offer) => offer.agent === agent)
}

/** It counts no more. */
function leave(cluster: Cluster, agent: Agent): void {
  const wasHere = cluster.agents.delete(agent.id)
  cut(cluster, agent)
  for (const operation of [...agent.operations.values()]) abandonOperation(cluster, operation)
  clearFiltersOf(cluster, agent)
  if (!wasHere) return
  countAgent(cluster, agent, -1)
  notify(cluster, { type: 'AGENT_REMOVED', agent })
}

function removeExecutorsOf(cluster: Cluster, agent: Agent): void {
  for (const [frameworkId, executors] of [...agent.executors]) {
    const framework = cluster.frameworks.get(frameworkId)
    if (framework === undefined) continue
    for (const id of [...executors.keys()]) removeExecutor(cluster, framework, agent, id)
  }
}

function tellLost(cluster: Cluster, agent: Agent): void {
  for (const framework of cluster.frameworks.values()) {
    send(cluster, framework, { type: 'FAILURE', failure: { agent_id: { value: agent.id } } })
  }
}

const tasksOn = (agent: Agent): TaskRecord[] =>
  [...agent.tasks.values()].flatMap((tasks) => [...tasks.values()])
