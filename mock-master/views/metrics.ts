import type { TaskState } from '../../spec-schemas/types.ts'
import type { Cluster, TaskRecord } from '../cluster.ts'
import { allocatorGauges } from './allocator-metrics.ts'
import { seconds } from './time.ts'
import { usedOn } from './totals.ts'

/** `/metrics/snapshot`: counters that the cluster keeps, and gauges read off its state. */
export function metricsSnapshot(cluster: Cluster): Record<string, number> {
  const all = new Map<string, number>(COUNTERS.map((name) => [`master/${name}`, 0]))
  for (const gauges of [resourceGauges, agentGauges, frameworkGauges, taskGauges]) {
    for (const [name, value] of gauges(cluster)) all.set(`master/${name}`, value)
  }
  all.set('master/elected', 1)
  all.set('master/uptime_secs', seconds(cluster.now - cluster.startedMs))
  all.set('master/outstanding_offers', cluster.offers.size)
  all.set('registrar/log/recovered', 1)
  for (const [name, value] of allocatorGauges(cluster)) all.set(name, value)
  for (const [name, value] of cluster.metrics) all.set(name, value)
  return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)))
}

type Gauges = Iterable<readonly [name: string, value: number]>

/** Used amounts count a shared volume once per agent and role, however many tasks use it. */
function* resourceGauges(cluster: Cluster): Gauges {
  const agents = [...cluster.agents.values()].map((agent) => ({
    total: agent.total,
    used: usedOn(agent),
  }))
  for (const name of ['cpus', 'disk', 'gpus', 'mem']) {
    const total = sum(agents.map((agent) => agent.total.nonRevocable.scalar(name)))
    const used = sum(agents.map((agent) => agent.used.nonRevocable.scalar(name)))
    yield [`${name}_total`, total]
    yield [`${name}_used`, used]
    yield [`${name}_percent`, total === 0 ? 0 : used / total]
    yield [`${name}_revocable_total`, 0]
    yield [`${name}_revocable_used`, 0]
    yield [`${name}_revocable_percent`, 0]
  }
}

function* agentGauges(cluster: Cluster): Gauges {
  const agents = [...cluster.agents.values()]
  const count = (is: (agent: (typeof agents)[number]) => boolean) => agents.filter(is).length
  yield ['slaves_connected', count((agent) => agent.connected)]
  yield ['slaves_disconnected', count((agent) => !agent.connected)]
  yield ['slaves_active', count((agent) => agent.active)]
  yield ['slaves_inactive', count((agent) => !agent.active)]
  yield ['slaves_unreachable', cluster.unreachableAgents.size]
}

function* frameworkGauges(cluster: Cluster): Gauges {
  const frameworks = [...cluster.frameworks.values()]
  const count = (is: (framework: (typeof frameworks)[number]) => boolean) =>
    frameworks.filter(is).length
  yield ['frameworks_connected', count((framework) => framework.connected)]
  yield ['frameworks_disconnected', count((framework) => !framework.connected)]
  yield ['frameworks_active', count((framework) => framework.active)]
  yield ['frameworks_inactive', count((framework) => !framework.active)]
}

/** States that a task is in now are gauges; states that it ended in are counters. */
function* taskGauges(cluster: Cluster): Gauges {
  const tasks = [...cluster.frameworks.values()].flatMap((each) => [...each.tasks.values()])
  const count = (state: TaskState) =>
    tasks.filter((task: TaskRecord) => task.state === state).length
  yield ['tasks_staging', count('TASK_STAGING')]
  yield ['tasks_starting', count('TASK_STARTING')]
  yield ['tasks_running', count('TASK_RUNNING')]
  yield ['tasks_killing', count('TASK_KILLING')]
  const unreachable = [...cluster.frameworks.values()].map((each) => each.unreachableTasks.size)
  yield ['tasks_unreachable', sum(unreachable)]
}

const sum = (amounts: readonly number[]): number =>
  Math.round(amounts.reduce((total, amount) => total + amount, 0) * 1000) / 1000

/** Counters that a master shows from its start, at 0. */
const COUNTERS: readonly string[] = [
  'dropped_messages',
  'event_queue_dispatches',
  'event_queue_http_requests',
  'event_queue_messages',
  'http_cache_hits',
  'invalid_status_update_acknowledgements',
  'invalid_status_updates',
  'messages_decline_offers',
  'messages_kill_task',
  'messages_launch_tasks',
  'messages_reconcile_operations',
  'messages_reconcile_tasks',
  'messages_register_framework',
  'messages_register_slave',
  'messages_reregister_framework',
  'messages_reregister_slave',
  'messages_resource_request',
  'messages_revive_offers',
  'messages_status_update',
  'messages_status_update_acknowledgement',
  'messages_suppress_offers',
  'messages_unregister_framework',
  'messages_unregister_slave',
  'operator_event_stream_subscribers',
  'slave_registrations',
  'slave_removals',
  'slave_removals/reason_registered',
  'slave_removals/reason_unhealthy',
  'slave_removals/reason_unregistered',
  'slave_reregistrations',
  'slave_unreachable_canceled',
  'slave_unreachable_completed',
  'slave_unreachable_scheduled',
  'tasks_dropped',
  'tasks_error',
  'tasks_failed',
  'tasks_finished',
  'tasks_gone',
  'tasks_gone_by_operator',
  'tasks_killed',
  'tasks_lost',
  'valid_status_update_acknowledgements',
  'valid_status_updates',
]
