import type { OperationStatus, Resource } from '../../spec-schemas/types.ts'
import type { Agent, Cluster, OperationRecord } from '../cluster.ts'
import { updateOperation } from '../operation-status.ts'
import { uuidBytes } from '../random.ts'
import { convert } from '../resource/conversions.ts'
import { reservationRole } from '../resource/predicates.ts'
import { directory } from './files.ts'
import { toAgent, toMaster } from './link.ts'
import type { Machine } from './machine.ts'
import { Retry } from './retry.ts'

/** The master tells an agent to apply an operation to what it has checkpointed. */
export function applyOnAgent(cluster: Cluster, record: OperationRecord): void {
  const { agent } = record
  toAgent(cluster, agent, (later) => {
    const { machine } = agent
    const result = convert(machine.checkpointed, record.conversions)
    if (result.ok) {
      machine.checkpointed = result.resources
      keepDirectories(machine)
    }
    const status: OperationStatus = {
      ...(record.info.id && { operation_id: record.info.id }),
      state: result.ok ? 'OPERATION_FINISHED' : 'OPERATION_FAILED',
      uuid: { value: uuidBytes(later.random.uuid()) },
      agent_id: { value: agent.id },
    }
    report(later, agent, record.uuid, status)
  })
}

/** The outcome is repeated until the framework acknowledges it, or the master for want of one. */
function report(cluster: Cluster, agent: Agent, uuid: string, status: OperationStatus): void {
  const { operations } = agent.machine
  const retry = new Retry((now) =>
    toMaster(now, agent, (later) => {
      if (updateOperation(later, agent, uuid, status) === 'settled') {
        operations.get(uuid)?.stop()
        operations.delete(uuid)
      }
    }),
  )
  operations.set(uuid, retry)
  retry.start(cluster)
}

export function acknowledgeOnAgent(cluster: Cluster, agent: Agent, uuid: string): void {
  toAgent(cluster, agent, () => {
    agent.machine.operations.get(uuid)?.stop()
    agent.machine.operations.delete(uuid)
  })
}

/**
 * Volumes live under their last role and their id. A directory is made when such a volume appears and
 * deleted when none is left, so that a volume that changes its role loses its files.
 */
export function keepDirectories({ checkpointed, volumes }: Machine): void {
  const wanted = new Set<string>()
  for (const volume of checkpointed.persistentVolumes) wanted.add(directoryOf(volume))
  for (const path of volumes.keys()) if (!wanted.has(path)) volumes.delete(path)
  for (const path of wanted) if (!volumes.has(path)) volumes.set(path, directory())
}

export function directoryOf(volume: Resource): string {
  const { source, persistence } = volume.disk ?? {}
  const root = source?.path?.root ?? source?.mount?.root ?? ''
  return [source?.type ?? 'ROOT', root, reservationRole(volume), persistence?.id ?? ''].join('\n')
}
