import { duty } from '../conduct/duty.ts'
import { resourceList } from '../harness/news.ts'
import { describe, reservationsOf } from '../harness/resource.ts'
import { broken, kept } from '../rule.ts'
import { principalOf } from './premise.ts'

const section = (refined: 'with' | 'without') =>
  `Framework Scheduler API / Offer::Operation::Reserve (${refined} RESERVATION_REFINEMENT)`

export default duty({
  id: 'framework/reserver-principal',
  level: 'MUST',
  says: 'A framework with a principal puts it into the reservations that it makes.',
  cites: [
    { document: 'reservation', section: section('without'), statement: 4 },
    { document: 'reservation', section: section('with'), statement: 7 },
  ],

  *check(conduct) {
    for (const asked of conduct.operations('RESERVE')) {
      const principal = principalOf(conduct, asked)
      if (principal === undefined) continue
      for (const resource of resourceList(asked.operation, 'reserve', 'resources')) {
        const named = reservationsOf(resource).at(-1)?.principal
        const actual = `${named ?? 'none'} for ${describe(resource)}`
        yield named === principal
          ? kept(asked.at)
          : broken(asked.at, `principal ${principal}`, actual)
      }
    }
  },
})
