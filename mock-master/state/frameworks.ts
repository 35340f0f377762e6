import type { MockFramework } from '../../spec-schemas/types.ts'
import type { Cluster, Framework } from '../cluster.ts'
import { isTerminal } from '../tasks.ts'

/** Registered frameworks, and then those that are over. */
export const mockFrameworks = ({ frameworks, completedFrameworks }: Cluster): MockFramework[] => [
  ...[...frameworks.values()].map((framework) =>
    frameworkOf(framework, framework.connected ? 'connected' : 'disconnected'),
  ),
  ...[...completedFrameworks.values()].map((framework) => frameworkOf(framework, 'completed')),
]

function frameworkOf(framework: Framework, state: MockFramework['state']): MockFramework {
  const { id, info, principal, roles, capabilities, suppressedRoles, offers, tasks } = framework
  return {
    id,
    name: info.name,
    ...(principal !== undefined && { principal }),
    roles: [...roles],
    capabilities: [...capabilities],
    state,
    suppressedRoles: [...suppressedRoles],
    offers: [...offers].map((offer) => offer.id),
    tasks: [...tasks.values()].filter((task) => !isTerminal(task.state)).map((task) => task.id),
  }
}
