import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'
import { answered } from './answered.ts'

export default rule({
  id: 'offers/accept-once',
  level: 'MUST',
  says: 'An offer can be answered once: what a later ACCEPT asks of it is refused.',
  cites: [
    { document: 'scheduler-http-api', section: 'ACCEPT', statement: 5 },
    { document: 'scheduler-proto', section: 'Call.Accept', statement: 4 },
  ],
  given: branching,

  *check(timeline) {
    for (const { operation, offer } of answered(timeline)) {
      const { type } = operation.operation
      const expected = `${type} on ${offer.offer.id.value}, which was answered before, is refused`
      yield operation.outcome === 'refused'
        ? kept(operation.doneAt)
        : broken(operation.doneAt, expected, 'it is done')
    }
  },
})
