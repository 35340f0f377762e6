import type { OperatorEvent } from '../spec-schemas/types.ts'
import type { Cluster, Notice } from './cluster.ts'
import { agentView } from './views/agents.ts'
import { frameworkView } from './views/frameworks.ts'
import { taskView } from './views/tasks.ts'

/** What happened, as subscribers of the operator API are told. */
export function operatorEvent(cluster: Cluster, notice: Notice): OperatorEvent {
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
    case 'FRAMEWORK_ADDED': {
      const framework = frameworkView(cluster, notice.framework)
      return { type: notice.type, framework_added: { framework } }
    }
    case 'FRAMEWORK_UPDATED': {
      const framework = frameworkView(cluster, notice.framework)
      return { type: notice.type, framework_updated: { framework } }
    }
    case 'FRAMEWORK_REMOVED': {
      const { info } = notice.framework
      return { type: notice.type, framework_removed: { framework_info: info } }
    }
  }
}
