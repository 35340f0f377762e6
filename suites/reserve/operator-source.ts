import { outcomeOf } from '../harness/outcomes.ts'
import { broken, kept, rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { moves } from './moves.ts'
import { amount, isSame, stackText } from './premise.ts'

export default rule({
  id: 'reserve/operator-source',
  level: 'MUST',
  says: 'The operator gives reserved resources to another role by naming them as the source of RESERVE_RESOURCES.',
  cites: [
    { document: 'operator-http-api', section: 'RESERVE_RESOURCES', statement: 2 },
    { document: 'operator-http-api', section: 'RESERVE_RESOURCES', statement: 4 },
    { document: 'operator-http-api', section: 'RESERVE_RESOURCES', statement: 8 },
  ],
  since: '1.10',
  given: reserving,

  *check(timeline) {
    for (const { fact, name, value, from, to, before, after } of moves(timeline)) {
      if (value.from !== value.to) continue
      const lost = amount(before.total, name, from) - amount(after.total, name, from)
      const won = amount(after.total, name, to) - amount(before.total, name, to)
      const words = `${name} ${value.to} goes from ${stackText(from)} to ${stackText(to)}`
      const isDone =
        fact.outcome === 'finished' && isSame(lost, value.from) && isSame(won, value.to)
      yield isDone
        ? kept(after.at)
        : broken(after.at, words, `${outcomeOf(fact)}; ${lost} is lost, ${won} won`)
    }
  },
})
