import { amount, effect, isSame, reserves, stackText, unreserves } from '../reserve/premise.ts'
import { broken, kept, rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'

export default rule({
  id: 'operator/reservation-follows',
  level: 'SHOULD',
  says: 'What an operator reserved or freed is reserved, or free, in the next view of the agent.',
  cites: [
    { document: 'reserve', section: 'DESCRIPTION', statement: 4 },
    { document: 'unreserve', section: 'DESCRIPTION', statement: 4 },
    { document: 'reservation', section: 'Operator HTTP Endpoints / /reserve', statement: 13 },
    { document: 'reservation', section: 'Operator HTTP Endpoints / /unreserve', statement: 10 },
    { observed: 'apache/mesos c1b42f79d', reference: 'GET_AGENTS right after a 202' },
  ],
  given: reserving,

  *check(timeline) {
    for (const { fact, stack, name, value, isAlone } of [
      ...reserves(timeline),
      ...unreserves(timeline),
    ]) {
      const states = fact.by === 'operator' && isAlone ? effect(timeline, fact) : undefined
      if (states === undefined || stack.length === 0 || 'source' in payloadOf(fact)) continue
      const { before, after } = states
      const more = amount(after.total, name, stack) - amount(before.total, name, stack)
      const wanted = fact.operation.type === 'RESERVE' ? value : -value
      const where = `${name} reserved for ${stackText(stack)}`
      yield isSame(more, wanted)
        ? kept(after.at)
        : broken(after.at, `${wanted} more ${where}`, `${more} more`)
    }
  },
})

function payloadOf({ operation }: Parameters<typeof effect>[1]): object {
  return operation.type === 'RESERVE' ? operation.reserve : operation.unreserve
}
