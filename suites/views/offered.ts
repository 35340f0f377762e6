import { isVolume, keyOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'
import { count, lists, outstanding } from './lists.ts'

export default rule({
  id: 'views/offered',
  level: 'MUST',
  says: 'GET_AGENTS shows as offered what outstanding offers hold.',
  cites: [{ document: 'operator-http-api', section: 'GET_AGENTS', statement: 1 }],
  given: operating,

  *check(timeline) {
    for (const view of lists(timeline)) {
      for (const offer of outstanding(timeline, view)) {
        for (const volume of offer.resources.filter(isVolume)) {
          const key = keyOf(view.agent, volume)
          yield count(view.agent, view.offered, key) > 0
            ? kept(view.at)
            : broken(view.at, `volume ${key}, which ${offer.to.name} is offered`, 'nothing')
        }
      }
    }
  },
})
