import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'
import { count, lists, volumesOn } from './lists.ts'

export default rule({
  id: 'views/get-agents',
  level: 'MUST',
  says: 'GET_AGENTS shows the volumes of an agent in its total, and those that tasks use as allocated.',
  cites: [{ document: 'operator-http-api', section: 'GET_AGENTS', statement: 1 }],
  given: operating,

  *check(timeline) {
    for (const view of lists(timeline)) {
      const { at, agent, total, allocated } = view
      for (const { key } of volumesOn(timeline, view)) {
        const isUsed = timeline.users(key, at).length > 0
        if (count(agent, total, key) === 0)
          yield broken(at, `volume ${key} in the total`, 'nothing')
        else if (isUsed && count(agent, allocated, key) === 0) {
          yield broken(at, `volume ${key}, which is used, as allocated`, 'nothing')
        } else yield kept(at)
      }
    }
  },
})
