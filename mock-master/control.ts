import { disconnectAgent, markUnreachable, removeAgent, returnAgent } from './agents/lifecycle.ts'
import { addAgent } from './agents/registration.ts'
import { requestAllocation } from './allocate.ts'
import type { Answer, Cluster, Control } from './cluster.ts'
import { failOver, letStreamsGo } from './fail-over.ts'
import { addFault, removeFault } from './faults/adding.ts'

/** What a test does to the simulated world. */
export function control(cluster: Cluster, what: Control): Answer {
  if (what.do === 'ADD_AGENT') {
    const agent = addAgent(cluster, what.spec)
    return { status: 200, body: agent.id }
  }
  if (what.do === 'ALLOCATE') {
    requestAllocation(cluster, 'all')
    return { status: 200 }
  }
  if (what.do === 'EXITED') {
    const exited = cluster.processes?.get(what.processId)
    cluster.processes?.delete(what.processId)
    exited?.(cluster, what.status)
    return { status: 200 }
  }
  if (what.do === 'FAIL_OVER') {
    failOver(cluster)
    return { status: 200 }
  }
  if (what.do === 'CUT_STREAMS') {
    letStreamsGo(cluster)
    return { status: 200 }
  }
  if (what.do === 'ADD_FAULT') return addFault(cluster, what.fault)
  if (what.do === 'REMOVE_FAULT') return removeFault(cluster, what.id)
  const { agents, unreachableAgents, removedAgents } = cluster
  const known = agents.get(what.agentId)
  const agent = known ?? unreachableAgents.get(what.agentId) ?? removedAgents.get(what.agentId)
  if (agent === undefined) return { status: 404, body: 'No agent found with specified ID' }
  switch (what.do) {
    case 'RETURN_AGENT':
      returnAgent(cluster, agent)
      return { status: 200 }
    case 'DISCONNECT_AGENT':
      if (known !== undefined) disconnectAgent(cluster, known)
      return { status: 200 }
    case 'STOP_AGENT':
      if (known !== undefined) removeAgent(cluster, known, false)
      return { status: 200 }
    case 'MARK_UNREACHABLE':
      if (known !== undefined) markUnreachable(cluster, known)
      return { status: 200 }
    default:
      return what satisfies never
  }
}
