import { taskNewsOf } from '../harness/news.ts'
import { list } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { departing } from '../scenarios/departing.ts'
import { absences, isAwaited } from './premise.ts'

export default rule({
  id: 'agents/tasks-survive-reconnect',
  level: 'MUST',
  says: 'A framework that comes back in time finds its tasks running.',
  cites: [
    {
      document: 'high-availability-framework-guide',
      section: 'Recommendations for Highly Available Frameworks',
      statement: 1,
    },
    { document: 'mesos-proto', section: 'FrameworkInfo', statement: 4 },
  ],
  given: departing,

  *check(timeline) {
    const { entries } = timeline
    for (const absence of absences(timeline)) {
      if (!isAwaited(timeline, absence, absence.to - 1)) continue
      const asked = entries.find(
        (one) =>
          one.at > absence.to &&
          one.type === 'CALL' &&
          one.who === absence.who &&
          one.call.type === 'RECONCILE' &&
          list(one.call, 'reconcile', 'tasks').length === 0,
      )
      const end = entries.find((one) => one.type === 'STEP' && one.at > (asked?.at ?? 0))
      if (asked === undefined) continue
      const told = entries.slice(asked.at, end?.at).flatMap((one) => {
        const news = one.type === 'EVENT' && one.who === absence.who && taskNewsOf(one.event)
        return news ? [news] : []
      })
      // The barrier's answer shows that all answers have come.
      if (told.length === 0) continue
      for (const task of timeline.tasks) {
        if (task.by !== absence.who || task.runningAt > absence.from) continue
        const news = told.find((one) => one.task === task.id)
        yield news?.state === 'TASK_RUNNING'
          ? kept(asked.at)
          : broken(asked.at, `${task.id} is TASK_RUNNING`, news?.state ?? 'nobody knows it')
      }
    }
  },
})
