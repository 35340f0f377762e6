import { text } from '../harness/read.ts'
import { heard } from '../operator/premise.ts'
import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'

export default rule({
  id: 'launch/staging',
  level: 'MUST',
  says: 'A task begins in TASK_STAGING.',
  cites: [
    {
      document: 'high-availability-framework-guide',
      section: 'The Life Cycle of a Task',
      statement: 1,
    },
    { document: 'mesos-proto', section: 'TaskState', statement: 2 },
  ],
  needs: ['tasks'],
  given: operating,

  *check({ entries }) {
    for (const { at, event } of heard(entries)) {
      if (event.type !== 'TASK_ADDED') continue
      const id = text(event, 'task_added', 'task', 'task_id', 'value')
      const state = text(event, 'task_added', 'task', 'state')
      yield state === 'TASK_STAGING'
        ? kept(at)
        : broken(at, `${id} is added in TASK_STAGING`, `it is in ${state}`)
    }
  },
})
