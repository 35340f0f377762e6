import type { OperatorCall } from '../../spec-schemas/types.ts'
import { deactivateAgent, drainAgent, reactivateAgent } from '../agents/drain.ts'
import { removeAgent } from '../agents/lifecycle.ts'
import type { Agent, Answer, Cluster } from '../cluster.ts'
import { startMaintenance, stopMaintenance, updateSchedule } from './maintenance.ts'
import { updateQuota } from './quota.ts'
import { updateWeights } from './weights.ts'

const done: Answer = { status: 200 }
const forbidden: Answer = { status: 403, body: '403 Forbidden.' }

/** The operator calls that are not about an agent's resources. */
export function administer(
  cluster: Cluster,
  call: OperatorCall,
  principal: string | undefined,
): Answer {
  switch (call.type) {
    case 'TEARDOWN':
      return teardown(cluster, call.teardown.framework_id.value, principal)
    case 'UPDATE_WEIGHTS':
      return updateWeights(cluster, call, principal)
    case 'UPDATE_QUOTA':
      return updateQuota(cluster, call, principal)
    case 'UPDATE_MAINTENANCE_SCHEDULE':
      return updateSchedule(cluster, call.update_maintenance_schedule.schedule)
    case 'START_MAINTENANCE':
      return startMaintenance(cluster, call.start_maintenance.machines)
    case 'STOP_MAINTENANCE':
      return stopMaintenance(cluster, call.stop_maintenance.machines)
    case 'MARK_AGENT_GONE':
      return withAgent(cluster, call.mark_agent_gone.agent_id.value, (agent) => {
        if (!cluster.authorize('MARK_AGENT_GONE', principal, {})) return forbidden
        if (!cluster.goneAgents.has(agent.id)) removeAgent(cluster, agent, true)
        return done
      })
    case 'DEACTIVATE_AGENT':
      return withAgent(cluster, call.deactivate_agent.agent_id.value, (agent) => {
        if (!cluster.authorize('DEACTIVATE_AGENT', principal, {})) return forbidden
        deactivateAgent(cluster, agent)
        return done
      })
    case 'REACTIVATE_AGENT':
      return withAgent(cluster, call.reactivate_agent.agent_id.value, (agent) => {
        if (!cluster.authorize('REACTIVATE_AGENT', principal, {})) return forbidden
        reactivateAgent(cluster, agent)
        return done
      })
    case 'DRAIN_AGENT': {
      const { agent_id, max_grace_period: grace, mark_gone: markGone = false } = call.drain_agent
      return withAgent(cluster, agent_id.value, (agent) => {
        if (!cluster.authorize('DRAIN_AGENT', principal, {})) return forbidden
        const maxGracePeriodMs = (grace?.seconds ?? 0) * 1000 + (grace?.nanos ?? 0) / 1e6
        drainAgent(cluster, agent, { markGone, ...(grace && { maxGracePeriodMs }) })
        return done
      })
    }
    default:
      return { status: 501, body: '501 Not Implemented.' }
  }
}

function teardown(cluster: Cluster, id: string, principal: string | undefined): Answer {
  const framework = cluster.frameworks.get(id)
  if (framework === undefined) {
    return { status: 400, body: 'No framework found with specified ID' }
  }
  const about = { framework_info: framework.info }
  if (!cluster.authorize('TEARDOWN_FRAMEWORK', principal, about)) return forbidden
  cluster.parts.frameworks.remove(cluster, framework)
  return done
}

function withAgent(cluster: Cluster, id: string, act: (agent: Agent) => Answer): Answer {
  const agent = cluster.agents.get(id) ?? cluster.unreachableAgents.get(id)
  if (agent !== undefined) return act(agent)
  if (cluster.goneAgents.has(id)) return done
  return { status: 404, body: 'Agent not found' }
}
