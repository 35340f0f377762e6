import { broken, kept, rule } from '../rule.ts'
import { subscribing } from '../scenarios/subscribing.ts'
import { updates } from '../subscribe/update.ts'

export default rule({
  id: 'wire/update-framework-200',
  level: 'MUST',
  says: 'An UPDATE_FRAMEWORK of a field that can be updated is answered 200.',
  cites: [
    { document: 'scheduler-http-api', section: 'Overview', statement: 9 },
    { document: 'scheduler-http-api', section: 'UPDATE_FRAMEWORK', statement: 2 },
    { document: 'scheduler-proto', section: 'Call.UpdateFramework', statement: 3 },
  ],
  since: '1.9',
  given: subscribing,

  *check({ entries }) {
    for (const { at, info, status, forbidden, words } of updates(entries)) {
      if (forbidden.length > 0 || !/-(one|two)$/.test(String(info.name))) continue
      yield status === 200 ? kept(at) : broken(at, 'UPDATE_FRAMEWORK of the name: 200', words)
    }
  },
})
