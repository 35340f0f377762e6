import { text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'

export default rule({
  id: 'operator/teardown-unknown',
  level: 'SHOULD',
  says: 'TEARDOWN of a framework that does not exist is answered 400.',
  cites: [
    { observed: 'apache/mesos c1b42f79d', reference: 'TEARDOWN with an unknown framework id' },
  ],
  since: '1.5',
  given: operating,

  *check({ entries }) {
    for (const entry of entries) {
      if (entry.type !== 'CALL' || entry.who !== 'operator' || entry.status === undefined) continue
      if (text(entry.call, 'teardown', 'framework_id', 'value') !== 'nobody') continue
      yield entry.status === 400
        ? kept(entry.at)
        : broken(entry.at, 'TEARDOWN of nobody: 400', `${entry.status} ${entry.body ?? ''}`)
    }
  },
})
