import type { GetOperations, Operation } from '../../spec-schemas/types.ts'
import type { Cluster, OperationRecord } from '../cluster.ts'
import type { Viewer } from './viewer.ts'

/** GET_OPERATIONS: what is not finished, or finished and not acknowledged. LAUNCH is never listed. */
export const getOperations = (cluster: Cluster, viewer: Viewer): GetOperations => ({
  operations: [...cluster.agents.values()]
    .flatMap((agent) => [...agent.operations.values()])
    .filter(({ info }) => [...resourcesIn(info)].every((each) => viewer.resource(each)))
    .map(operationView),
})

export const operationView = (record: OperationRecord): Operation => ({
  ...(record.framework && { framework_id: { value: record.framework.id } }),
  agent_id: { value: record.agent.id },
  info: record.info,
  latest_status: record.latestStatus,
  statuses: record.statuses,
  uuid: { value: record.uuid },
})

/** What the operation consumes, which decides who may see it. */
function* resourcesIn(info: Operation['info']) {
  switch (info.type) {
    case 'RESERVE':
      yield* info.reserve.resources
      break
    case 'UNRESERVE':
      yield* info.unreserve.resources
      break
    case 'CREATE':
      yield* info.create.volumes
      break
    case 'DESTROY':
      yield* info.destroy.volumes
      break
    case 'GROW_VOLUME':
      yield info.grow_volume.volume
      yield info.grow_volume.addition
      break
    case 'SHRINK_VOLUME':
      yield info.shrink_volume.volume
      break
    default:
  }
}
