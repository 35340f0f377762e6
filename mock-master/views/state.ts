import type { ExecutorInfo, FrameworkInfo, Resource } from '../../spec-schemas/types.ts'
import type { Cluster, Framework, OfferRecord, TaskRecord } from '../cluster.ts'
import { flagValues } from './flags.ts'
import { slaveOf } from './slaves.ts'
import { summary } from './summary.ts'
import { userOf, visibleTasks } from './tasks.ts'
import { seconds } from './time.ts'
import { offeredTo, usedBy } from './totals.ts'
import type { Viewer } from './viewer.ts'

/** The unversioned listings /state, /slaves and /frameworks, whose names are those of the v0 API. */

export const stateEndpoint = (cluster: Cluster, viewer: Viewer) => ({
  version: cluster.version,
  ...BUILD,
  start_time: seconds(cluster.startedMs),
  elected_time: seconds(cluster.startedMs),
  id: cluster.masterId,
  pid: pidOf(cluster),
  hostname: cluster.master.hostname,
  capabilities: ['AGENT_UPDATE', 'AGENT_DRAINING', 'QUOTA_V2'],
  activated_slaves: count(cluster, true),
  deactivated_slaves: count(cluster, false),
  unreachable_slaves: cluster.unreachableAgents.size,
  leader: pidOf(cluster),
  leader_info: {
    id: cluster.masterId,
    pid: pidOf(cluster),
    port: cluster.master.port,
    hostname: cluster.master.hostname,
  },
  ...(viewer.flags() && { flags: flagValues(cluster) }),
  slaves: [...cluster.agents.values()].map((agent) => slaveOf(agent, viewer)),
  recovered_slaves: [],
  ...frameworksEndpoint(cluster, viewer),
  orphan_tasks: [],
})

/** Facts of a build that the mock does not have; real masters always show some. */
const BUILD = {
  git_sha: '0000000000000000000000000000000000000000',
  git_branch: 'refs/heads/master',
  build_date: '2024-01-01 00:00:00',
  build_time: 1_704_067_200,
  build_user: 'mock',
}

export const buildInfo = BUILD

export const pidOf = ({ master }: Cluster): string => `master@${master.ip}:${master.port}`

const count = (cluster: Cluster, isActive: boolean): number =>
  [...cluster.agents.values()].filter(({ active }) => active === isActive).length

export const frameworksEndpoint = (cluster: Cluster, viewer: Viewer, id?: string) => ({
  frameworks: frameworksOf(cluster, cluster.frameworks.values(), viewer, id),
  completed_frameworks: frameworksOf(cluster, cluster.completedFrameworks.values(), viewer, id),
  unregistered_frameworks: [],
})

const frameworksOf = (
  cluster: Cluster,
  frameworks: Iterable<Framework>,
  viewer: Viewer,
  id: string | undefined,
) =>
  [...frameworks]
    .filter((each) => (id === undefined || each.id === id) && viewer.framework(each))
    .map((each) => frameworkOf(cluster, each, viewer))

export function frameworkSummary(cluster: Cluster, framework: Framework) {
  const { info } = framework
  return {
    id: framework.id,
    name: info.name,
    used_resources: summary(usedBy(cluster, framework)),
    offered_resources: summary(offeredTo(framework)),
    capabilities: (info.capabilities ?? []).map(({ type }) => type),
    hostname: info.hostname ?? '',
    webui_url: info.webui_url ?? '',
    active: framework.active,
    connected: framework.connected,
    recovered: false,
  }
}

function frameworkOf(cluster: Cluster, framework: Framework, viewer: Viewer) {
  const { info } = framework
  const total = usedBy(cluster, framework).plus(offeredTo(framework))
  const tasks = (records: Iterable<TaskRecord>) =>
    visibleTasks(framework, records, viewer).map(taskOf)
  return {
    ...frameworkSummary(cluster, framework),
    user: info.user,
    failover_timeout: info.failover_timeout ?? 0,
    checkpoint: info.checkpoint ?? false,
    registered_time: seconds(framework.registeredMs),
    unregistered_time: seconds(framework.unregisteredMs ?? 0),
    ...(info.principal !== undefined && { principal: info.principal }),
    resources: summary(total),
    ...(framework.reregisteredMs !== undefined && {
      reregistered_time: seconds(framework.reregisteredMs),
    }),
    ...rolesOf(framework, info),
    tasks: tasks(framework.tasks.values()),
    unreachable_tasks: tasks(framework.unreachableTasks.values()),
    completed_tasks: tasks(framework.completedTasks),
    offers: [...framework.offers].map(offerOf),
    executors: [...framework.executors].flatMap(([agentId, executors]) =>
      [...executors.values()]
        .filter((executor) => viewer.executor(framework, executor.info))
        .map((executor) => ({ ...executorOf(executor.info), slave_id: agentId })),
    ),
    ...(info.labels && { labels: info.labels.labels ?? [] }),
    offer_constraints: {},
  }
}

const rolesOf = (framework: Framework, info: FrameworkInfo) =>
  framework.capabilities.has('MULTI_ROLE')
    ? { roles: info.roles ?? [] }
    : { role: info.role ?? '*' }

const offerOf = ({ id, framework, agent, role, resources }: OfferRecord) => ({
  id,
  framework_id: framework.id,
  allocation_info: { role },
  slave_id: agent.id,
  resources: summary(resources),
})

export function taskOf(task: TaskRecord) {
  const user = userOf(task)
  const { info } = task
  return {
    id: task.id,
    name: info.name,
    framework_id: task.framework.id,
    executor_id: task.executorId ?? '',
    slave_id: task.agent.id,
    state: task.state,
    resources: summary(task.resources),
    role: roleOf(task.resources),
    statuses: task.statuses.map((status) => ({
      state: status.state,
      timestamp: status.timestamp,
      ...(status.labels && { labels: status.labels.labels ?? [] }),
      ...(status.container_status && { container_status: status.container_status }),
      ...(status.healthy !== undefined && { healthy: status.healthy }),
    })),
    ...(user !== undefined && { user }),
    ...(info.labels && { labels: info.labels.labels ?? [] }),
    ...(info.discovery && { discovery: info.discovery }),
    ...(info.container && { container: info.container }),
  }
}

const roleOf = (resources: Iterable<Resource>): string =>
  [...resources][0]?.allocation_info?.role ?? ''

const executorOf = (info: ExecutorInfo) => ({
  executor_id: info.executor_id.value,
  name: info.name ?? '',
  framework_id: info.framework_id?.value ?? '',
  command: { argv: [], uris: [], ...info.command },
  resources: summary(info.resources ?? []),
  ...(info.resources?.length && { role: roleOf(info.resources) }),
  ...(info.labels && { labels: info.labels.labels ?? [] }),
  ...(info.type !== undefined && { type: info.type }),
})
