import { resourceList } from '../harness/news.ts'
import { list, text } from '../harness/read.ts'
import { keyOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'
import { answersTo, running } from './premise.ts'

export default rule({
  id: 'views/own-container-path',
  level: 'SHOULD',
  says: 'GET_TASKS shows a volume under the path that the task itself gave it.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'GET_TASKS with two paths for one shared volume',
    },
  ],
  given: operating,

  *check(timeline) {
    for (const { at, answer } of answersTo(timeline.entries, 'GET_TASKS')) {
      for (const task of running(timeline, at)) {
        const view = list(answer, 'get_tasks', 'tasks').find(
          (one) =>
            text(one, 'task_id', 'value') === task.id &&
            text(one, 'framework_id', 'value') === timeline.framework(task.by)?.id,
        )
        for (const volume of task.uses) {
          const shown = resourceList(view, 'resources').find(
            (one) => keyOf(task.agent, one) === keyOf(task.agent, volume),
          )
          const path = volume.disk?.volume?.container_path
          const seen = shown?.disk?.volume?.container_path
          if (shown === undefined) continue
          yield seen === path ? kept(at) : broken(at, `${task.id} under ${path}`, `under ${seen}`)
        }
      }
    }
  },
})
