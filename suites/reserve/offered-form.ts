import { broken, kept, rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { offersAfter } from './offered.ts'
import { amount, reserves, stackText } from './premise.ts'

export default rule({
  id: 'reserve/offered-form',
  level: 'MUST',
  says: 'What was reserved is offered with the role, principal and labels of its reservation.',
  cites: [
    {
      document: 'reservation',
      section:
        'Framework Scheduler API / Offer::Operation::Reserve (without RESERVATION_REFINEMENT)',
      statement: 7,
    },
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Create',
      statement: 2,
    },
    { document: 'mesos-proto', section: 'Resource', statement: 2 },
    { document: 'mesos-proto', section: 'Resource', statement: 5 },
    { document: 'multiple-disk', section: 'Types of Disk Resources', statement: 1 },
  ],
  given: reserving,

  *check(timeline) {
    for (const { fact, name, value, stack } of reserves(timeline)) {
      if (stack.length > 1) continue
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
