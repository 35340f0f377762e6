import { acknowledgeOnAgent } from '../agents/operations.ts'
import { forgetOperation } from '../operation-status.ts'
import type { CallHandler } from './handler.ts'

/** The last status of an operation is acknowledged: the operation is forgotten. */
export const acknowledgeOperationStatus: CallHandler<'ACKNOWLEDGE_OPERATION_STATUS'> = (
  cluster,
  framework,
  { acknowledge_operation_status: { agent_id, operation_id, uuid } },
) => {
  const agent = cluster.agents.get(agent_id.value)
  const known = framework.operationIds.get(operation_id.value)
  // A reused id stands for its last operation, yet each of them can be acknowledged.
  const operation =
    [...framework.operations.values()].find(
      (each) => each.agent === agent && each.latestStatus.uuid?.value === uuid,
    ) ?? framework.operations.get(known ?? '')
  if (agent === undefined || operation === undefined) return
  if (operation.latestStatus.uuid?.value !== uuid) return
  acknowledgeOnAgent(cluster, agent, operation.uuid)
  forgetOperation(operation)
}
