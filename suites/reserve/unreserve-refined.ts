import { broken, kept, rule } from '../rule.ts'
import { refining } from '../scenarios/refining.ts'
import { amount, effect, isSame, stackText, unreserves } from './premise.ts'

export default rule({
  id: 'reserve/unreserve-refined',
  level: 'MUST',
  says: 'Freeing a refined reservation takes the last one off the stack: the role that had it before has it again.',
  cites: [
    { document: 'reservation', section: 'Reservation Refinement', statement: 2 },
    { document: 'reservation', section: 'Reservation Refinement', statement: 4 },
    {
      document: 'reservation',
      section:
        'Framework Scheduler API / Offer::Operation::Unreserve (with RESERVATION_REFINEMENT)',
      statement: 1,
    },
    {
      document: 'reservation',
      section:
        'Framework Scheduler API / Offer::Operation::Unreserve (with RESERVATION_REFINEMENT)',
      statement: 2,
    },
    {
      document: 'reservation',
      section:
        'Framework Scheduler API / Offer::Operation::Unreserve (with RESERVATION_REFINEMENT)',
      statement: 3,
    },
  ],
  needs: ['hierarchical-roles'],
  since: '1.4',
  given: refining,

  *check(timeline) {
    for (const { fact, name, value, stack, below } of unreserves(timeline)) {
      const states = effect(timeline, fact)
      if (states === undefined || stack.length < 2) continue
      const { before, after } = states
      const back = amount(after.total, name, below) - amount(before.total, name, below)
      yield isSame(back, value)
        ? kept(after.at)
        : broken(after.at, `${name} ${value} goes back to ${stackText(below)}`, `${back} does`)
    }
  },
})
