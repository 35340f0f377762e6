import { resourceList } from '../harness/news.ts'
import { list, text } from '../harness/read.ts'
import { keyOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'
import { answersTo, running } from './premise.ts'

export default rule({
  id: 'views/get-tasks',
  level: 'MUST',
  says: 'GET_TASKS lists each running task with the volumes that it uses.',
  cites: [
    { document: 'operator-http-api', section: 'GET_TASKS', statement: 1 },
    { document: 'master-proto', section: 'Call.Type', statement: 2 },
  ],
  given: operating,

  *check(timeline) {
    for (const { at, answer } of answersTo(timeline.entries, 'GET_TASKS')) {
      const shown = list(answer, 'get_tasks', 'tasks')
      for (const task of running(timeline, at)) {
        const own = timeline.framework(task.by)?.id
        const view = shown.find(
          (one) =>
            text(one, 'task_id', 'value') === task.id && text(one, 'framework_id', 'value') === own,
        )
        const keys = resourceList(view, 'resources').map((one) => keyOf(task.agent, one))
        const missing = task.keys.filter((key) => !keys.includes(key))
        if (view === undefined) yield broken(at, `${task.id}, which runs`, 'it is not listed')
        else if (missing.length > 0) yield broken(at, `${task.id} on ${missing}`, keys.join(', '))
        else yield kept(at)
      }
    }
  },
})
