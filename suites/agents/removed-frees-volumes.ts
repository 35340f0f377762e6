import { keyOf } from '../harness/resource.ts'
import { never } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { departing } from '../scenarios/departing.ts'
import { absences } from './premise.ts'

export default rule({
  id: 'agents/removed-frees-volumes',
  level: 'SHOULD',
  says: 'What only tasks of a removed framework used is not in use any more: an operator can destroy it at once.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'DESTROY right after the end of a stream without failover timeout',
    },
  ],
  given: departing,

  *check(timeline) {
    for (const { who, from, to, timeout } of absences(timeline)) {
      if (timeout > 0) continue
      for (const destroy of timeline.operations('DESTROY')) {
        const { at, api, wellFormed, volumes, outcome } = destroy
        if (at < from || at >= to || api === 'scheduler' || !wellFormed) continue
        const keys = volumes.map((volume) => keyOf(destroy.agent, volume))
        const users = timeline.tasks.filter((task) => task.keys.some((key) => keys.includes(key)))
        const isHis = (task: (typeof users)[number]) => task.by === who && task.runningAt < from
        if (!users.every((task) => task.endedAt < at || isHis(task)) || users.length === 0) continue
        if (!keys.every((key) => timeline.standing(key, at))) continue
        const ended = users.filter((task) => task.endedAt === never).map(({ id }) => id)
        if (ended.length === 0 || outcome === 'unknown') continue
        yield outcome === 'finished'
          ? kept(at)
          : broken(at, `${ended.join(', ')} of ${who} is over: 202`, `${destroy.status}`)
      }
    }
  },
})
