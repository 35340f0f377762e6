import type { MockTask } from '../../spec-schemas/types.ts'
import type { Cluster, Framework, TaskRecord } from '../cluster.ts'
import { isTerminal } from '../tasks.ts'
import { volumeIdsOf } from './volume-ids.ts'

/** Every task that is remembered, by framework; those that are over come first. */
export function mockTasks({ frameworks, completedFrameworks }: Cluster): MockTask[] {
  const all = [...frameworks.values(), ...completedFrameworks.values()]
  return all.flatMap(tasksOf).map(taskOf)
}

const tasksOf = ({ completedTasks, unreachableTasks, tasks }: Framework): TaskRecord[] => [
  ...completedTasks,
  ...unreachableTasks.values(),
  ...tasks.values(),
]

function taskOf({ id, info, state, framework, agent, resources, statuses }: TaskRecord): MockTask {
  const [role] = resources.allocationRoles()
  return {
    id,
    name: info.name,
    state,
    framework: framework.id,
    agent: agent.id,
    ...(role !== undefined && { role }),
    ...(info.command?.value !== undefined && { command: info.command.value }),
    volumes: volumeIdsOf(resources),
    statuses: statuses.map((status) => status.state),
    isOver: isTerminal(state),
  }
}
