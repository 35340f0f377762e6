import { mustBeRefused } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { amount, stackText, unreserves } from './premise.ts'

export default rule({
  id: 'reserve/unreserve-as-reserved',
  level: 'MUST',
  says: 'What is freed has to be named as it was reserved: UNRESERVE of more, or with other labels, is refused.',
  cites: [
    {
      document: 'reservation',
      section:
        'Framework Scheduler API / Offer::Operation::Unreserve (without RESERVATION_REFINEMENT)',
      statement: 2,
    },
  ],
  needs: ['operation-feedback'],
  given: reserving,

  *check(timeline) {
    for (const { fact, name, value, stack, resource } of unreserves(timeline)) {
      if (fact.offers.length === 0 || stack.length === 0 || resource.disk !== undefined) continue
      const isFirst = timeline.siblings(fact).every((one) => one.outcome === 'refused')
      const offered = fact.offers.flatMap((one) => one.resources)
      const most = amount(offered, name, stack)
      if (!isFirst || value <= most) continue
      yield mustBeRefused(
        fact,
        `the offer has ${most} of ${name} of ${stackText(stack)}, not ${value}`,
      )
    }
  },
})
