import type { MockOperation } from '../../spec-schemas/types.ts'
import type { Cluster } from '../cluster.ts'

export const mockOperations = ({ agents }: Cluster): MockOperation[] =>
  [...agents.values()].flatMap((agent) =>
    [...agent.operations.values()].map(({ info, framework, latestStatus }) => ({
      ...(info.id !== undefined && { id: info.id.value }),
      type: info.type,
      state: latestStatus.state,
      ...(framework !== undefined && { framework: framework.id }),
      agent: agent.id,
    })),
  )
