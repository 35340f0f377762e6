import type { OperationState, OperationStatus } from '../../spec-schemas/types.ts'
import type { Cluster, Framework, OperationRecord } from '../cluster.ts'
import { send } from '../outbox.ts'
import type { CallHandler } from './handler.ts'

interface Asked {
  operation_id: { value: string }
  agent_id?: { value: string }
}

/** RECONCILE_OPERATIONS tells what is known of the operations that are named, or else of all. */
export const reconcileOperations: CallHandler<'RECONCILE_OPERATIONS'> = (
  cluster,
  framework,
  { reconcile_operations: { operations = [] } },
) => {
  if (operations.length === 0) {
    for (const operation of framework.operations.values()) {
      if (operation.info.id !== undefined) tell(cluster, framework, latest(operation))
    }
    return
  }
  for (const asked of operations) {
    const uuid = framework.operationIds.get(asked.operation_id.value)
    const operation = uuid === undefined ? undefined : framework.operations.get(uuid)
    const status = operation === undefined ? unknown(cluster, asked) : latest(operation)
    tell(cluster, framework, status)
  }
}

const latest = ({ info, agent, latestStatus }: OperationRecord): OperationStatus => ({
  ...(info.id && { operation_id: info.id }),
  state: latestStatus.state,
  agent_id: { value: agent.id },
})

function unknown(cluster: Cluster, { operation_id, agent_id }: Asked): OperationStatus {
  const [state, message] = verdict(cluster, agent_id?.value)
  return {
    operation_id,
    state,
    message: `Reconciliation: ${message}`,
    ...(agent_id && { agent_id }),
  }
}

function verdict(
  { agents, unreachableAgents, goneAgents }: Cluster,
  agentId: string | undefined,
): [OperationState, string] {
  if (agentId === undefined) {
    return ['OPERATION_UNKNOWN', "Operation is unknown and no 'agent_id' was provided"]
  }
  if (agents.has(agentId)) return ['OPERATION_UNKNOWN', 'Operation is unknown']
  if (unreachableAgents.has(agentId)) return ['OPERATION_UNREACHABLE', 'Agent is unreachable']
  if (goneAgents.has(agentId)) {
    return ['OPERATION_GONE_BY_OPERATOR', 'Agent marked gone by operator']
  }
  return ['OPERATION_UNKNOWN', 'Both operation and agent are unknown']
}

const tell = (cluster: Cluster, framework: Framework, status: OperationStatus): void =>
  send(cluster, framework, {
    type: 'UPDATE_OPERATION_STATUS',
    update_operation_status: { status },
  })
