import { get } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { subscribing } from '../scenarios/subscribing.ts'
import { updates } from '../subscribe/update.ts'
import { shownFrameworks } from './premise.ts'

export default rule({
  id: 'views/updated-failover-timeout',
  level: 'MUST',
  says: 'UPDATE_FRAMEWORK can change `failover_timeout`, which shows in GET_FRAMEWORKS.',
  cites: [
    {
      document: 'scheduler-http-api',
      section: 'UPDATE_FRAMEWORK / Updating other fields',
      statement: 2,
    },
  ],
  since: '1.9',
  given: subscribing,

  *check({ entries }) {
    const views = [...shownFrameworks(entries)]
    for (const { at, until, id, info, status } of updates(entries)) {
      const wanted = info.failover_timeout ?? 0
      if (status !== 200 || wanted === 0) continue
      const shown = views.find((one) => one.at > at && one.at < until && one.id === id)
      if (shown === undefined) continue
      const found = get(shown.framework, 'framework_info', 'failover_timeout')
      yield found === wanted
        ? kept(shown.at)
        : broken(shown.at, `failover_timeout ${wanted}`, String(found))
    }
  },
})
