import type { Resource } from '../../spec-schemas/types.ts'
import { isShared } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { accounting } from '../scenarios/accounting.ts'
import { isOfPlay, isOutstanding, sumOf } from './premise.ts'

export default rule({
  id: 'allocation/offered-is-allocated',
  level: 'MUST',
  says: 'Until it is answered an offer counts as allocated: what is not shared is not offered to anybody else.',
  cites: [
    { document: 'scheduler-http-api', section: 'ACCEPT', statement: 2 },
    { document: 'scheduler-http-api', section: 'OFFERS', statement: 3 },
    { document: 'scheduler-proto', section: 'Event.Offers', statement: 2 },
  ],
  given: accounting,

  *check(timeline) {
    const isOwn = isOfPlay(timeline)
    for (const offer of timeline.offers) {
      const others = timeline.offers.filter(
        (one) => one.agent === offer.agent && isOutstanding(timeline, one, offer.at),
      )
      const state = timeline.stateBefore(offer.agent, offer.at)
      if (others.length === 0 || state === undefined) continue
      for (const name of ['cpus', 'mem']) {
        const picks = (one: Resource) => isOwn(one) && !isShared(one)
        const all = [offer, ...others].flatMap(({ resources }) => resources)
        const [offered, total] = [all, state.total].map((list) => sumOf(list, name, picks))
        if (offered === undefined || total === undefined || total === 0) continue
        yield offered <= total + 0.0005
          ? kept(offer.at)
          : broken(
              offer.at,
              `offers have ${total} ${name} of the play's roles at most`,
              `${offered}`,
            )
      }
    }
  },
})
