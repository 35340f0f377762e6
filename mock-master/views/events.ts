import type { Framework as FrameworkView, OperatorEvent } from '../../spec-schemas/types.ts'
import type { Cluster, Framework, Notice } from '../cluster.ts'
import { agentView } from './agents.ts'
import { taskView } from './tasks.ts'
import { timeInfo } from './time.ts'

/** What subscribers of the operator API are told. */
export function operatorEvent(_cluster: Cluster, notice: Notice): OperatorEvent {
  switch (notice.type) {
    case 'TASK_ADDED':
      return { type: notice.type, task_added: { task: taskView(notice.task) } }
    case 'TASK_UPDATED': {
      const { task, status, state } = notice
      const framework_id = { value: task.framework.id }
      return { type: notice.type, task_updated: { framework_id, status, state } }
    }
    case 'AGENT_ADDED':
      return { type: notice.type, agent_added: { agent: agentView(notice.agent) } }
    case 'AGENT_REMOVED':
      return { type: notice.type, agent_removed: { agent_id: { value: notice.agent.id } } }
    case 'FRAMEWORK_ADDED':
      return { type: notice.type, framework_added: { framework: briefly(notice.framework) } }
    case 'FRAMEWORK_UPDATED':
      return { type: notice.type, framework_updated: { framework: briefly(notice.framework) } }
    case 'FRAMEWORK_REMOVED':
      return {
        type: notice.type,
        framework_removed: { framework_info: notice.framework.info },
      }
    default:
      return notice satisfies never
  }
}

/** Unlike in listings without offers and resources, and with times that are not set yet. */
const briefly = (framework: Framework): FrameworkView => ({
  framework_info: framework.info,
  active: framework.active,
  connected: framework.connected,
  recovered: false,
  registered_time: timeInfo(framework.registeredMs),
  reregistered_time: timeInfo(framework.reregisteredMs ?? framework.registeredMs),
  unregistered_time: timeInfo(framework.unregisteredMs ?? 0),
})
