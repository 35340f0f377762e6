import { list } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { departing } from '../scenarios/departing.ts'
import { shownFrameworks } from '../views/premise.ts'
import { absences, isAwaited } from './premise.ts'

export default rule({
  id: 'agents/offers-withdrawn',
  level: 'SHOULD',
  says: 'A framework that is disconnected holds no offers: what it was offered is free for others.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'GET_FRAMEWORKS after the end of a stream, with offers outstanding',
    },
  ],
  given: departing,

  *check(timeline) {
    const shown = [...shownFrameworks(timeline.entries)]
    for (const absence of absences(timeline)) {
      const held = timeline.offers.some(
        ({ to, at }) => to.name === absence.who && at < absence.from,
      )
      for (const { at, id, framework } of shown) {
        if (!held || id !== absence.id || !isAwaited(timeline, absence, at)) continue
        const count = list(framework, 'offers').length
        yield count === 0 ? kept(at) : broken(at, `no offers of ${absence.who}`, `${count} offers`)
      }
    }
  },
})
