import type { ExecutorInfo, Resource } from '../../spec-schemas/types.ts'
import type { Cluster, Framework } from '../cluster.ts'

/** What somebody may see. What they may not is left out of a listing as a whole, never in part. */
export interface Viewer {
  role(role: string): boolean
  resource(resource: Resource): boolean
  framework(framework: Framework): boolean
  task(framework: Framework, user: string | undefined): boolean
  executor(framework: Framework, executor: ExecutorInfo): boolean
  flags(): boolean
}

export function viewerOf(cluster: Cluster, principal: string | undefined): Viewer {
  const may = (action: string, object: Record<string, unknown>) =>
    cluster.authorize(action, principal, object)
  const role = (name: string) => may('VIEW_ROLE', { value: name })
  return {
    role,
    resource: ({ role: plain, reservations = [], allocation_info: allocation }) =>
      (plain === undefined || plain === '*' || role(plain)) &&
      reservations.every((each) => role(each.role ?? '*')) &&
      (allocation?.role === undefined || role(allocation.role)),
    framework: ({ info }) => may('VIEW_FRAMEWORK', { framework_info: info }),
    task: ({ info }, user) => may('VIEW_TASK', { task: { user }, framework_info: info }),
    executor: ({ info }, executor) =>
      may('VIEW_EXECUTOR', { executor_info: executor, framework_info: info }),
    flags: () => may('VIEW_FLAGS', {}),
  }
}

/** Sees everything: what the master tells its own subscribers. */
export const omniscient: Viewer = {
  role: () => true,
  resource: () => true,
  framework: () => true,
  task: () => true,
  executor: () => true,
  flags: () => true,
}

/** The frameworks that a viewer may see, registered ones before completed ones. */
export const visibleFrameworks = (cluster: Cluster, viewer: Viewer): Framework[] =>
  [...cluster.frameworks.values(), ...cluster.completedFrameworks.values()].filter((framework) =>
    viewer.framework(framework),
  )
