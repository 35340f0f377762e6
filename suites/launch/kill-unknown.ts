import { text } from '../harness/read.ts'
import { heardBy, taskStatuses } from '../harness/statuses.ts'
import { never } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'

export default rule({
  id: 'launch/kill-unknown',
  level: 'MUST',
  says: 'KILL of a task that never was is answered: by TASK_LOST, or by TASK_UNKNOWN or TASK_GONE with PARTITION_AWARE.',
  cites: [
    { document: 'scheduler-http-api', section: 'KILL', statement: 5 },
    { document: 'scheduler-proto', section: 'Call.Kill', statement: 2 },
  ],
  given: clearing,

  *check(timeline) {
    for (const entry of timeline.entries) {
      if (entry.type !== 'CALL' || entry.call.type !== 'KILL' || entry.status !== 202) continue
      const { at, who } = entry
      const id = text(entry.call, 'kill', 'task_id', 'value') ?? ''
      const heard = heardBy(timeline, who, at)
      if (heard === never || timeline.tasks.some((one) => one.id === id)) continue
      const answer = [...taskStatuses(timeline)].find(
        (one) => one.who === who && one.task === id && one.at > at && one.at <= heard,
      )
      const isAware = timeline.framework(who)?.capabilities.has('PARTITION_AWARE') === true
      const fits = isAware ? ['TASK_LOST', 'TASK_UNKNOWN', 'TASK_GONE'] : ['TASK_LOST']
      yield fits.includes(answer?.state ?? '')
        ? kept(heard)
        : broken(
            heard,
            `KILL of ${id} is answered by ${fits.join(' or ')}`,
            answer?.state ?? 'nothing',
          )
    }
  },
})
