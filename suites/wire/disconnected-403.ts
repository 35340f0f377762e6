import { absences, isAwaited } from '../agents/premise.ts'
import { text } from '../harness/read.ts'
import { rule } from '../rule.ts'
import { departing } from '../scenarios/departing.ts'
import { expectStatus, isScheduler, readable, toApi } from './request.ts'

export default rule({
  id: 'wire/disconnected-403',
  level: 'MUST',
  says: 'Until a framework whose stream broke has subscribed again its calls are answered 403.',
  cites: [{ document: 'scheduler-http-api', section: 'Disconnections', statement: 4 }],
  given: departing,

  *check(timeline) {
    for (const absence of absences(timeline)) {
      for (const entry of toApi(timeline.entries)) {
        const call = readable(entry)?.call
        const id = text(call, 'framework_id', 'value')
        if (!isScheduler(entry) || call?.type !== 'REVIVE' || id !== absence.id) continue
        if (isAwaited(timeline, absence, entry.at)) {
          yield expectStatus(entry, 403, `of ${absence.who}, which is disconnected`)
        }
      }
    }
  },
})
