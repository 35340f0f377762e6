import type { Resource } from '../../spec-schemas/types.ts'
import type { Agent, Cluster } from '../cluster.ts'
import { exitContainer } from './containers.ts'
import { type Directory, isDirectory } from './files.ts'
import type { Container } from './machine.ts'
import { directoryOf } from './operations.ts'

/**
 * Agents that enforce disk quotas look at the volumes of each container from time to time, and end a
 * container whose volume has outgrown its size. What is measured is the volume, so everybody who
 * shares it goes.
 */
export function watchDisk(cluster: Cluster, agent: Agent, container: Container): void {
  const { diskWatchMs } = agent
  if (diskWatchMs === undefined) return
  cluster.timers.set(cluster.now + diskWatchMs, (now) => {
    if (!container.isUp || container.tasks.size === 0) return
    const full = overfull(agent, container)
    if (full === undefined) return watchDisk(now, agent, container)
    const [volume, bytes] = full
    const quota = volume.scalar?.value ?? 0
    exitContainer(now, agent, container, 9, {
      reason: 'REASON_CONTAINER_LIMITATION_DISK',
      message: `Disk usage (${Math.ceil(bytes / 1024)}KB) exceeds quota (${quota}MB)`,
      limitation: { resources: [volume] },
    })
  })
}

function overfull(agent: Agent, container: Container): [Resource, number] | undefined {
  for (const { info } of container.tasks.values()) {
    for (const volume of [...(info.resources ?? []), ...(info.executor?.resources ?? [])]) {
      const files = agent.machine.volumes.get(directoryOf(volume))
      if (volume.disk?.persistence === undefined || files === undefined) continue
      const bytes = usageOf(files)
      if (bytes > (volume.scalar?.value ?? 0) * 1024 * 1024) return [volume, bytes]
    }
  }
  return undefined
}

/** As `du` counts: a directory weighs a block of its own. */
function usageOf({ entries }: Directory): number {
  let bytes = 4096
  for (const entry of entries.values()) {
    bytes += isDirectory(entry) ? usageOf(entry) : (entry.bytes ?? entry.content.length)
  }
  return bytes
}
