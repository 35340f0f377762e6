import type { Resource } from '../../spec-schemas/types.ts'
import type { Directory } from '../agents/files.ts'
import { directoryOf } from '../agents/operations.ts'
import type { Agent, Cluster } from '../cluster.ts'
import type { LaunchParts } from '../operations/launch.ts'

/** The files of a volume on its agent, while there are any. */
export function filesOf({ machine }: Agent, volume: Resource): Directory | undefined {
  return machine.volumes.get(directoryOf(volume))
}

/**
 * An agent that keeps the files of volumes under other names than it should: those with one name share what the first of
 * them had, even when that one is gone.
 */
export function filingUnder(
  parts: LaunchParts,
  nameOf: (volume: Resource, framework: string) => string,
): LaunchParts {
  const known = new WeakMap<Cluster, Map<string, Directory>>()
  return {
    ...parts,
    launch(operation, acceptance) {
      const { cluster, agent, framework } = acceptance
      const names = known.get(cluster) ?? new Map<string, Directory>()
      known.set(cluster, names)
      const volumes = operation.launch.task_infos.flatMap(({ resources = [] }) => resources)
      for (const volume of volumes.filter((one) => one.disk?.persistence)) {
        const files = filesOf(agent, volume)
        if (files === undefined) continue
        const name = nameOf(volume, framework.id)
        const kept = names.get(name) ?? files
        names.set(name, kept)
        agent.machine.volumes.set(directoryOf(volume), kept)
      }
      parts.launch(operation, acceptance)
    },
  }
}
