import { text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { subscribing } from '../scenarios/subscribing.ts'
import { shownFrameworks } from '../views/premise.ts'
import { updates } from './update.ts'

export default rule({
  id: 'subscribe/update-all-or-nothing',
  level: 'MUST',
  says: 'An UPDATE_FRAMEWORK that is refused changes nothing.',
  cites: [
    { document: 'scheduler-http-api', section: 'UPDATE_FRAMEWORK', statement: 5 },
    { document: 'scheduler-proto', section: 'Call.UpdateFramework', statement: 2 },
  ],
  since: '1.9',
  given: subscribing,

  *check({ entries }) {
    const views = [...shownFrameworks(entries)]
    for (const { at, until, id, info, status } of updates(entries)) {
      if (status < 400) continue
      const shown = views.find((one) => one.at > at && one.at < until && one.id === id)
      if (shown === undefined) continue
      const name = text(shown.framework, 'framework_info', 'name')
      yield name !== info.name
        ? kept(shown.at)
        : broken(shown.at, 'the name from before the refused update', `the name ${name}`)
    }
  },
})
