import { text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { subscribing } from '../scenarios/subscribing.ts'
import { updates } from '../subscribe/update.ts'
import { shownFrameworks } from './premise.ts'

export default rule({
  id: 'views/updated-framework',
  level: 'MUST',
  says: 'What UPDATE_FRAMEWORK has changed shows in GET_FRAMEWORKS.',
  cites: [
    { document: 'scheduler-http-api', section: 'UPDATE_FRAMEWORK', statement: 1 },
    {
      document: 'scheduler-http-api',
      section: 'UPDATE_FRAMEWORK / Updating other fields',
      statement: 1,
    },
  ],
  since: '1.9',
  given: subscribing,

  *check({ entries }) {
    const views = [...shownFrameworks(entries)]
    for (const { at, until, id, info, status } of updates(entries)) {
      if (status !== 200) continue
      const shown = views.find((one) => one.at > at && one.at < until && one.id === id)
      if (shown === undefined) continue
      const name = text(shown.framework, 'framework_info', 'name')
      yield name === info.name
        ? kept(shown.at)
        : broken(shown.at, `the name ${info.name}`, `the name ${name}`)
    }
  },
})
