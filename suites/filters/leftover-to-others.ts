import { ignored } from '../harness/ignored.ts'
import { broken, kept, rule } from '../rule.ts'
import { leaving } from '../scenarios/leaving.ts'
import { refusals, secondsOf } from './premise.ts'

export default rule({
  id: 'filters/leftover-to-others',
  level: 'MUST',
  says: 'What an ACCEPT leaves of an offer may go to other frameworks, whatever its filter.',
  cites: [
    { document: 'scheduler-http-api', section: 'ACCEPT', statement: 3 },
    { document: 'scheduler-proto', section: 'Call.Accept', statement: 3 },
  ],
  needs: ['tasks'],
  given: leaving,

  *check(timeline) {
    const left = [...refusals(timeline)].filter(
      (one) => one.by === 'ACCEPT' && one.tasks.length > 0 && secondsOf(one) >= 5,
    )
    for (const { at, who, role, agent } of left) {
      const others = timeline.offers.filter(
        (one) => one.agent === agent && one.role === role && one.to.name !== who,
      )
      for (const offer of others.filter((one) => one.askedAt > at)) yield kept(offer.at)
      for (const one of ignored(timeline)) {
        if (one.who === who || one.role !== role || one.askedAt < at) continue
        yield broken(one.at, `${one.who} is offered what ${who} left`, 'it is offered nothing')
      }
    }
  },
})
