import { broken, kept, rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { amount, effect, entries, isSame, reserves, stackText } from './premise.ts'

export default rule({
  id: 'reserve/merges',
  level: 'MUST',
  says: 'Two reservations for one role with equal principal and labels add up to a single one.',
  cites: [
    { document: 'reservation', section: 'Dynamic Reservation', statement: 6 },
    {
      document: 'persistent-volume',
      section: 'Programming with Persistent Volumes',
      statement: 16,
    },
  ],
  given: reserving,

  *check(timeline) {
    for (const { fact, name, value, stack } of reserves(timeline)) {
      const states = effect(timeline, fact)
      const had = states ? amount(states.before.total, name, stack) : 0
      if (states === undefined || had === 0) continue
      const found = entries(states.after.total, name, stack)
      const sum = amount(states.after.total, name, stack)
      yield found.length === 1 && isSame(sum, had + value)
        ? kept(states.after.at)
        : broken(
            states.after.at,
            `${name} ${had} and ${value} of ${stackText(stack)} make one of ${had + value}`,
            `${found.length} entries, ${sum} in all`,
          )
    }
  },
})
