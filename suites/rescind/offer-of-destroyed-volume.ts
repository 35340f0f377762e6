import { attempts } from '../destroy/premise.ts'
import { broken, kept, rule } from '../rule.ts'
import { contending } from '../scenarios/contending.ts'
import { fateOfOffer, holders } from './premise.ts'

export default rule({
  id: 'rescind/offer-of-destroyed-volume',
  level: 'SHOULD',
  says: 'When a framework destroys a shared volume, the other offers that its role holds of the volume are rescinded.',
  cites: [
    { observed: 'apache/mesos c1b42f79d', reference: 'fixtures/recordings/destroy-rescinds.json' },
    { document: 'scheduler-http-api', section: 'RESCIND', statement: 1 },
  ],
  given: contending,

  *check(timeline) {
    for (const { destroy, life } of attempts(timeline)) {
      if (destroy.by === 'operator' || destroy.outcome !== 'finished') continue
      const roles = destroy.offers.map(({ role }) => role)
      for (const offer of holders(timeline, life.key, destroy.at)) {
        const fate = fateOfOffer(timeline, offer, destroy.doneAt)
        if (fate === undefined || !roles.includes(offer.role)) continue
        const expected = `the offer of ${life.key} to ${offer.to.name} is rescinded`
        yield fate.rescinded ? kept(fate.at) : broken(fate.at, expected, 'it is not')
      }
    }
  },
})
