import type { Cluster, Framework, TaskRecord } from '../cluster.ts'
import type { Form } from '../http/forms.ts'
import { slaveOf } from './slaves.ts'
import { frameworkSummary, taskOf } from './state.ts'
import { visibleTasks } from './tasks.ts'
import { type Viewer, visibleFrameworks } from './viewer.ts'

/** `/tasks`: a page of 100 tasks unless `limit` and `offset` say otherwise, latest first. */
export function tasksEndpoint(cluster: Cluster, viewer: Viewer, query: Form) {
  const frameworkId = query.get('framework_id')
  const taskId = query.get('task_id')
  const offset = countOf(query.get('offset'), 0)
  const limit = countOf(query.get('limit'), 100)
  const direction = query.get('order') === 'asc' ? 1 : -1
  const tasks = visibleFrameworks(cluster, viewer)
    .filter(({ id }) => frameworkId === undefined || id === frameworkId)
    .flatMap((framework) => visibleTasks(framework, tasksOf(framework), viewer))
    .filter(({ id }) => taskId === undefined || id === taskId)
    .sort((a, b) => direction * (startedAt(a) - startedAt(b)))
  return { tasks: tasks.slice(offset, offset + limit).map(taskOf) }
}

function countOf(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : otherwise
}

const startedAt = ({ statuses }: TaskRecord): number => statuses[0]?.timestamp ?? 0

const tasksOf = (framework: Framework): TaskRecord[] => [
  ...framework.tasks.values(),
  ...framework.unreachableTasks.values(),
  ...framework.completedTasks,
]

const COUNTED = [
  'TASK_STAGING',
  'TASK_STARTING',
  'TASK_RUNNING',
  'TASK_KILLING',
  'TASK_FINISHED',
  'TASK_KILLED',
  'TASK_FAILED',
  'TASK_LOST',
  'TASK_ERROR',
  'TASK_UNREACHABLE',
] as const

const counts = (tasks: readonly TaskRecord[]) =>
  Object.fromEntries(
    COUNTED.map((state) => [state, tasks.filter((task) => task.state === state).length]),
  )

/** `/state-summary`: agents and frameworks with how many tasks they have in each state. */
export function stateSummary(cluster: Cluster, viewer: Viewer) {
  const all = [...cluster.frameworks.values()].flatMap(tasksOf)
  return {
    hostname: cluster.master.hostname,
    ...(cluster.flags.given.cluster !== undefined && { cluster: cluster.flags.given.cluster }),
    slaves: [...cluster.agents.values()].map((agent) => {
      const tasks = all.filter((task) => task.agent.id === agent.id)
      return {
        ...slaveOf(agent, viewer),
        ...counts(tasks),
        framework_ids: [...new Set(tasks.map((task) => task.framework.id))],
      }
    }),
    frameworks: [...cluster.frameworks.values()]
      .filter((framework) => viewer.framework(framework))
      .map((framework) => {
        const tasks = tasksOf(framework)
        return {
          ...frameworkSummary(cluster, framework),
          ...counts(tasks),
          slave_ids: [...new Set(tasks.map((task) => task.agent.id))],
        }
      }),
  }
}
