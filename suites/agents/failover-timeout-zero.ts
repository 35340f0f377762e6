import { broken, kept, rule } from '../rule.ts'
import { departing } from '../scenarios/departing.ts'
import { answersTo, shownFrameworks } from '../views/premise.ts'
import { absences } from './premise.ts'

export default rule({
  id: 'agents/failover-timeout-zero',
  level: 'MUST',
  says: 'A framework without failover timeout is removed as soon as its stream breaks.',
  cites: [
    {
      document: 'high-availability-framework-guide',
      section: 'Recommendations for Highly Available Frameworks',
      statement: 2,
    },
    { document: 'mesos-proto', section: 'FrameworkInfo', statement: 4 },
  ],
  given: departing,

  *check(timeline) {
    const shown = [...shownFrameworks(timeline.entries)]
    for (const { who, id, from, to, timeout } of absences(timeline)) {
      if (timeout > 0) continue
      for (const { at } of answersTo(timeline.entries, 'GET_FRAMEWORKS')) {
        if (at < from || at >= to) continue
        const isThere = shown.some((one) => one.at === at && one.id === id)
        yield isThere ? broken(at, `${who} is removed`, 'it is still listed') : kept(at)
      }
    }
  },
})
