import { broken, kept, rule } from '../rule.ts'
import { subscribing } from '../scenarios/subscribing.ts'
import { updates } from './update.ts'

export default rule({
  id: 'subscribe/update-forbidden-fields',
  level: 'MUST',
  says: 'An UPDATE_FRAMEWORK that changes user, principal or checkpoint is not valid, and is answered 400.',
  cites: [
    { document: 'scheduler-http-api', section: 'UPDATE_FRAMEWORK', statement: 3 },
    {
      document: 'scheduler-http-api',
      section: 'UPDATE_FRAMEWORK / Disallowed updates',
      statement: 1,
    },
    { document: 'scheduler-proto', section: 'Call.UpdateFramework', statement: 1 },
  ],
  since: '1.9',
  given: subscribing,

  *check({ entries }) {
    for (const { at, status, forbidden, words } of updates(entries)) {
      if (forbidden.length === 0) continue
      const what = `UPDATE_FRAMEWORK of ${forbidden.join(' and ')}`
      yield status === 400 ? kept(at) : broken(at, `${what}: 400`, words)
    }
  },
})
