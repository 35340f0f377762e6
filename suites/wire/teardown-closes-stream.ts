import { broken, kept, rule } from '../rule.ts'
import { subscribing } from '../scenarios/subscribing.ts'

export default rule({
  id: 'wire/teardown-closes-stream',
  level: 'MUST',
  says: 'TEARDOWN closes the stream of the framework.',
  cites: [{ document: 'scheduler-http-api', section: 'TEARDOWN', statement: 3 }],
  given: subscribing,

  *check({ entries }) {
    for (const step of entries) {
      if (step.type !== 'STEP' || step.action.do !== 'TEARDOWN' || step.skipped) continue
      const who = step.action.by
      const own = entries.filter((one) => one.at > step.at && 'who' in one && one.who === who)
      const call = own.find((one) => one.type === 'CALL' && one.call.type === 'TEARDOWN')
      if (call?.type !== 'CALL' || call.status !== 202) continue
      const closed = own.find((one) => one.type === 'CLOSED')
      if (closed) yield kept(closed.at)
      else if (own.some((one) => one.type === 'SILENCE')) {
        yield broken(step.at, 'the end of the stream', 'it stays open')
      }
    }
  },
})
