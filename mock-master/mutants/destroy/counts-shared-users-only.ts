import { release } from '../../allocator/ledger.ts'
import type { Agent, Cluster } from '../../cluster.ts'
import { withoutAllocation } from '../../operations/behavior.ts'
import type { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/counts-shared-users-only',
  breaks: 'destroy/plain-in-use',
  does: 'looks for users of shared volumes only, and takes plain ones from their tasks',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      validate: (operation, context) =>
        parts.DESTROY.validate(operation, { ...context, used: context.used.shared }),
    },
    operator: {
      ...parts.operator,
      makeRoom(cluster, agent, conversions) {
        for (const { consumed } of conversions) take(cluster, agent, consumed.persistentVolumes)
        return parts.operator.makeRoom(cluster, agent, conversions)
      },
    },
  }),
} satisfies Mutant

function take(cluster: Cluster, agent: Agent, volumes: Resources): void {
  for (const framework of cluster.frameworks.values()) {
    for (const { resources } of agent.tasks.get(framework.id)?.values() ?? []) {
      const lost = resources.nonShared.filter((one) => volumes.contains(withoutAllocation(one)))
      release(cluster, framework, agent, lost)
    }
  }
}
