// Executors of task groups: what ran in them, and when their framework knew, or gave up waiting, that they have ended.
import { heardAll } from '../harness/attention.ts'
import { text } from '../harness/read.ts'
import type { At, TaskFact, Timeline } from '../harness/timeline.ts'
import { groups } from './premise.ts'

export interface Executor {
  id: string
  by: string
  launchedAt: At
  tasks: TaskFact[]
}

export function* executors(timeline: Timeline): Generator<Executor> {
  for (const { tasks, executor } of groups(timeline)) {
    const id = text(executor, 'executor_id', 'value')
    const [first] = tasks
    if (id !== undefined && first !== undefined)
      yield { id, by: first.by, launchedAt: first.at, tasks }
  }
}

/** When the framework had heard of the end of the executor, and of all that was told just before or after. */
export function overAt(timeline: Timeline, { id, by, launchedAt }: Executor): At | undefined {
  const end = timeline.entries.find(
    (one) =>
      one.at > launchedAt &&
      'who' in one &&
      one.who === by &&
      ((one.type === 'EVENT' && text(one.event, 'failure', 'executor_id', 'value') === id) ||
        (one.type === 'SILENCE' && one.awaited === `the end of ${id}`)),
  )
  if (end === undefined) return undefined
  const heardAt = heardAll(timeline, by, end.at)
  return Number.isFinite(heardAt) ? heardAt : undefined
}
