import type { Container } from '../../agents/machine.ts'
import type { Agent, Cluster, Framework } from '../../cluster.ts'
import { toEndpointForm } from '../../resource/format.ts'
import { reservations, slaveOf } from '../../views/slaves.ts'
import { buildInfo, taskOf } from '../../views/state.ts'
import { summary } from '../../views/summary.ts'
import { seconds } from '../../views/time.ts'
import { omniscient } from '../../views/viewer.ts'
import { sandboxPath } from './files.ts'

/** `/state` of an agent: what it has by its own account, and where its executors run. */
export function agentState(cluster: Cluster, agent: Agent) {
  const { checkpointed, containers } = agent.machine
  const { id, hostname, pid, attributes, resources, unreserved_resources } = slaveOf(
    agent,
    omniscient,
  )
  const running = [...containers.values()]
  const frameworkIds = [...new Set(running.map(({ frameworkId }) => frameworkId))]
  return {
    version: agent.version,
    ...buildInfo,
    start_time: seconds(agent.registeredMs),
    id,
    pid,
    hostname,
    resources,
    unreserved_resources,
    reserved_resources_full: Object.fromEntries(
      [...reservations(checkpointed)].map(([role, list]) => [role, list.map(toEndpointForm)]),
    ),
    attributes,
    master_hostname: cluster.master.hostname,
    flags: {},
    frameworks: frameworkIds.map((frameworkId) =>
      frameworkOf(
        agent,
        frameworkId,
        cluster.frameworks.get(frameworkId),
        running.filter((container) => container.frameworkId === frameworkId),
      ),
    ),
    completed_frameworks: [],
  }
}

const frameworkOf = (
  agent: Agent,
  id: string,
  framework: Framework | undefined,
  containers: readonly Container[],
) => ({
  id,
  name: framework?.info.name ?? '',
  user: framework?.info.user ?? '',
  failover_timeout: framework?.info.failover_timeout ?? 0,
  checkpoint: framework?.info.checkpoint ?? false,
  hostname: framework?.info.hostname ?? '',
  executors: containers.map((container) => ({
    id: container.executorId,
    name: '',
    source: container.executorId,
    container: container.id,
    directory: sandboxPath(agent, container),
    resources: summary(container.resources),
    tasks: [...container.tasks.keys()].flatMap((taskId) => {
      const task = framework?.tasks.get(taskId)
      return task === undefined ? [] : [taskOf(task)]
    }),
    queued_tasks: [],
    completed_tasks: [],
  })),
  completed_executors: [],
})
