import { ended } from '../harness/news.ts'
import { text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { destroying } from '../scenarios/destroying.ts'

/** A command may end by itself just before it is killed. */
const fits = ['TASK_KILLED', 'TASK_FAILED', 'TASK_FINISHED']

export default rule({
  id: 'launch/kill',
  level: 'MUST',
  says: 'A task on a shared volume that is killed ends in TASK_KILLED, or in TASK_FAILED.',
  cites: [{ document: 'scheduler-http-api', section: 'KILL', statement: 1 }],
  needs: ['tasks'],
  given: destroying,

  *check(timeline) {
    for (const entry of timeline.entries) {
      if (entry.type !== 'CALL' || entry.call.type !== 'KILL') continue
      const id = text(entry.call, 'kill', 'task_id', 'value')
      const agent = text(entry.call, 'kill', 'agent_id', 'value')
      const task = timeline.tasks.find(
        (one) => one.by === entry.who && one.id === id && one.runningAt < entry.at,
      )
      const end = task?.states.find((one) => one.at > entry.at && ended.includes(one.state))
      if (task === undefined || end === undefined || task.endedAt < entry.at) continue
      if (agent !== undefined && agent !== task.agent) continue
      yield fits.includes(end.state)
        ? kept(end.at)
        : broken(end.at, `${id} is killed: TASK_KILLED or TASK_FAILED`, end.state)
    }
  },
})
