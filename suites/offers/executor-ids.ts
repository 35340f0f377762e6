import { list, text } from '../harness/read.ts'
import type { TaskFact, Timeline } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'

export default rule({
  id: 'offers/executor-ids',
  level: 'MUST',
  says: 'An offer names the executors that its framework has on the agent.',
  cites: [{ document: 'mesos-proto', section: 'Offer', statement: 2 }],
  needs: ['tasks'],
  given: branching,

  *check(timeline) {
    for (const { at, to, offer, agent, askedAt } of timeline.offers) {
      for (const task of timeline.tasks) {
        const id = executorOf(timeline, task)
        if (id === undefined || task.by !== to.name || task.agent !== agent) continue
        if (task.runningAt > askedAt || task.mayEndAt <= at) continue
        const ids = (offer.executor_ids ?? []).map(({ value }) => value)
        yield ids.includes(id)
          ? kept(at)
          : broken(
              at,
              `the offer names executor ${id}, in which ${task.id} runs`,
              ids.join(', ') || 'it names none',
            )
      }
    }
  },
})

/** The executor that the task's group was launched with; the agent makes those of plain tasks. */
function executorOf({ entries }: Timeline, { grouped, at, index }: TaskFact): string | undefined {
  const entry = entries[at]
  if (!grouped || entry?.type !== 'CALL') return undefined
  const operation = list(entry.call, 'accept', 'operations')[index]
  return text(operation, 'launch_group', 'executor', 'executor_id', 'value')
}
