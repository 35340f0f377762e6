import { mustSucceed } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { soundUnreserves } from './premise.ts'

export default rule({
  id: 'reserve/unreserve-of-another',
  level: 'MUST',
  says: 'Whoever may unreserve at all may free what another principal has reserved.',
  cites: [
    { document: 'reservation', section: 'Authorization', statement: 1 },
    { document: 'reservation', section: 'Operator HTTP Endpoints / /unreserve', statement: 2 },
  ],
  needs: ['operation-feedback', 'anonymity'],
  given: reserving,

  *check(timeline) {
    for (const { fact, stack } of soundUnreserves(timeline, 'scheduler')) {
      const own = timeline.framework(fact.by)?.principal
      const reserver = stack.at(-1)?.principal
      if (own === reserver) continue
      const words = `${own ?? 'a framework without principal'} frees what`
      yield mustSucceed(fact, `${words} ${reserver ?? 'somebody without one'} reserved`)
    }
  },
})
