import { broken, kept, rule } from '../rule.ts'
import { refining } from '../scenarios/refining.ts'
import { offersAfter } from './offered.ts'
import { amount, reserves, stackText } from './premise.ts'

export default rule({
  id: 'reserve/refined-offered-form',
  level: 'MUST',
  says: 'What was refined is offered with the whole stack of its reservations, the newest last.',
  cites: [
    {
      document: 'reservation',
      section: 'Framework Scheduler API / Offer::Operation::Reserve (with RESERVATION_REFINEMENT)',
      statement: 10,
    },
    { document: 'mesos-proto', section: 'Resource Format', statement: 6 },
  ],
  needs: ['hierarchical-roles', 'operation-feedback'],
  since: '1.4',
  given: refining,

  *check(timeline) {
    for (const { fact, name, value, stack } of reserves(timeline)) {
      if (stack.length < 2) continue
      for (const offer of offersAfter(timeline, fact, stack)) {
        const offered = amount(offer.resources, name, stack)
        yield offered >= value - 0.0005
          ? kept(offer.at)
          : broken(
              offer.at,
              `${name} ${value} is offered as reserved for ${stackText(stack)}`,
              `${offered} is`,
            )
      }
    }
  },
})
