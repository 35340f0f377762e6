import { keyOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { departing } from '../scenarios/departing.ts'
import { absences, isAwaited } from './premise.ts'

export default rule({
  id: 'agents/disconnected-keeps-tasks',
  level: 'MUST',
  says: 'Within the failover timeout the tasks of a disconnected framework run on: what they use is in use.',
  cites: [
    { document: 'mesos-proto', section: 'FrameworkInfo', statement: 4 },
    { document: 'scheduler-http-api', section: 'Disconnections', statement: 5 },
  ],
  given: departing,

  *check(timeline) {
    for (const absence of absences(timeline)) {
      for (const destroy of timeline.operations('DESTROY')) {
        if (!isAwaited(timeline, absence, destroy.doneAt)) continue
        const keys = destroy.volumes.map((volume) => keyOf(destroy.agent, volume))
        const users = timeline.tasks.filter(
          (task) =>
            task.by === absence.who &&
            task.runningAt < absence.from &&
            task.endedAt > destroy.doneAt &&
            /^sleep \d{3,}$/.test(task.info.command?.value ?? '') &&
            task.keys.some((key) => keys.includes(key)),
        )
        if (users.length === 0 || destroy.outcome === 'unknown') continue
        yield destroy.outcome === 'refused'
          ? kept(destroy.at)
          : broken(destroy.at, 'DESTROY of a volume in use is refused', 'it is done')
      }
    }
  },
})
