import { duty } from '../conduct/duty.ts'
import { broken, kept } from '../rule.ts'

export default duty({
  id: 'framework/offer-once',
  level: 'MUST',
  says: 'A framework answers an offer once.',
  cites: [{ document: 'scheduler-http-api', section: 'ACCEPT', statement: 5 }],

  *check({ offers }) {
    for (const { id, answeredAt } of offers) {
      const [first, again] = answeredAt
      if (again !== undefined) {
        yield broken(again, 'no second call about that offer', `offer ${id} answered again`)
      } else if (first !== undefined) yield kept(first)
    }
  },
})
