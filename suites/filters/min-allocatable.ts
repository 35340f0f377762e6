import { sentinels, wants } from '../harness/attention.ts'
import { broken, kept, rule } from '../rule.ts'
import { refusing } from '../scenarios/refusing.ts'
import { isEnough, minima } from './minima.ts'

export default rule({
  id: 'filters/min-allocatable',
  level: 'MUST',
  says: 'An offer has at least one of the quantities that its framework demands in `offer_filters`.',
  cites: [
    { document: 'mesos-proto', section: 'OfferFilters', statement: 1 },
    { document: 'mesos-proto', section: 'OfferFilters', statement: 2 },
    { document: 'mesos-proto', section: 'FrameworkInfo', statement: 10 },
  ],
  since: '1.8',
  given: refusing,

  *check(timeline) {
    for (const { who, role, least } of minima(timeline)) {
      const own = timeline.offers.filter((one) => one.to.name === who && one.role === role)
      for (const offer of own) {
        yield isEnough(offer.resources, least)
          ? kept(offer.at)
          : broken(
              offer.at,
              `${who} is offered what it demands`,
              'the offer has less of everything',
            )
      }
      const agents = new Set(timeline.offers.map(({ agent }) => agent))
      for (const agent of agents) {
        for (const { offer, heardAt } of sentinels(timeline, who, agent, 0)) {
          if (own.length === 0 && wants(timeline, who, role, offer.askedAt, heardAt))
            yield kept(heardAt)
        }
      }
    }
  },
})
