import { broken, kept, rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { amount, effect, isSame, stackText, unreserves } from './premise.ts'

export default rule({
  id: 'reserve/unreserve-part',
  level: 'MUST',
  says: 'A part of a reservation can be freed, and the rest of it stays.',
  cites: [{ document: 'reservation', section: 'Dynamic Reservation', statement: 7 }],
  given: reserving,

  *check(timeline) {
    for (const { fact, name, value, stack } of unreserves(timeline)) {
      const states = effect(timeline, fact)
      const had = states ? amount(states.before.total, name, stack) : 0
      if (states === undefined || had <= value) continue
      const left = amount(states.after.total, name, stack)
      yield isSame(left, had - value)
        ? kept(states.after.at)
        : broken(
            states.after.at,
            `of ${name} ${had} of ${stackText(stack)} ${had - value} are left`,
            `${left} are`,
          )
    }
  },
})
