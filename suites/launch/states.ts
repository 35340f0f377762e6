import { ended } from '../harness/news.ts'
import { taskStatuses } from '../harness/statuses.ts'
import { broken, kept, rule } from '../rule.ts'
import { keeping } from '../scenarios/keeping.ts'

const beginning = ['TASK_STAGING', 'TASK_STARTING', 'TASK_RUNNING', 'TASK_KILLING']

export default rule({
  id: 'launch/states',
  level: 'MUST',
  says: 'A task goes from TASK_STARTING, if it is told at all, to TASK_RUNNING, and never back; none is finished that did not run.',
  cites: [
    {
      document: 'high-availability-framework-guide',
      section: 'The Life Cycle of a Task',
      statement: 2,
    },
    {
      document: 'high-availability-framework-guide',
      section: 'The Life Cycle of a Task',
      statement: 3,
    },
  ],
  needs: ['tasks'],
  given: keeping,

  *check(timeline) {
    const statuses = [...taskStatuses(timeline)].filter(
      ({ reason }) => reason !== 'REASON_RECONCILIATION',
    )
    for (const { by, id } of timeline.tasks) {
      if (timeline.tasks.filter((one) => one.by === by && one.id === id).length > 1) continue
      let [reached, hasRun] = [0, false]
      for (const { at, state } of statuses.filter((one) => one.who === by && one.task === id)) {
        const step = beginning.indexOf(state)
        if (step >= 0 && step < reached) {
          yield broken(at, `${id} is ${beginning[reached]} or beyond`, `it is ${state} again`)
        } else if (state === 'TASK_FINISHED') {
          yield hasRun ? kept(at) : broken(at, `${id} runs before it finishes`, 'it never ran')
        } else if (!ended.includes(state)) yield kept(at)
        reached = Math.max(reached, step)
        hasRun ||= state === 'TASK_RUNNING'
      }
    }
  },
})
