import type { MockVolume, Resource } from '../../spec-schemas/types.ts'
import { type Directory, isDirectory } from '../agents/files.ts'
import { directoryOf } from '../agents/operations.ts'
import type { Agent, Cluster, TaskRecord } from '../cluster.ts'
import { reservationRole } from '../resource/predicates.ts'
import { isTerminal } from '../tasks.ts'
import { agentsOf } from './agents.ts'

/** Every persistent volume, also of agents that are away; they keep theirs. */
export function volumesOf(cluster: Cluster): MockVolume[] {
  return agentsOf(cluster).flatMap(([agent]) => {
    const tasks = tasksOn(agent)
    return agent.total.persistentVolumes
      .toArray()
      .map((resource) => volumeOf(agent, resource, tasks))
  })
}

function volumeOf(agent: Agent, resource: Resource, tasks: readonly TaskRecord[]): MockVolume {
  const { persistence, volume } = resource.disk ?? {}
  const isUser = (task: TaskRecord): boolean =>
    task.resources.persistentVolumes.toArray().some((each) => isSame(each, resource))
  const files = agent.machine.volumes.get(directoryOf(resource))
  return {
    id: persistence?.id ?? '',
    role: reservationRole(resource),
    ...(persistence?.principal !== undefined && { principal: persistence.principal }),
    agent: agent.id,
    sizeMb: resource.scalar?.value ?? 0,
    shared: resource.shared !== undefined,
    containerPath: volume?.container_path ?? '',
    users: tasks.filter(isUser).map(({ id }) => id),
    files: files === undefined ? [] : pathsIn(files),
  }
}

/** A volume is known by its id within its role. */
const isSame = (one: Resource, other: Resource): boolean =>
  one.disk?.persistence?.id === other.disk?.persistence?.id &&
  reservationRole(one) === reservationRole(other)

function tasksOn(agent: Agent): TaskRecord[] {
  const tasks = [...agent.tasks.values()].flatMap((byId) => [...byId.values()])
  return tasks.filter(({ state }) => !isTerminal(state))
}

function pathsIn({ entries }: Directory): string[] {
  return [...entries].flatMap(([name, entry]) =>
    isDirectory(entry) ? pathsIn(entry).map((path) => `${name}/${path}`) : [name],
  )
}
