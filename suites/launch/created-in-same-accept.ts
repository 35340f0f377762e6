import { rule } from '../rule.ts'
import { matching } from '../scenarios/matching.ts'
import { isAmple, madeWith, mustRun } from './premise.ts'

export default rule({
  id: 'launch/created-in-same-accept',
  level: 'MUST',
  says: 'One ACCEPT can create a shared volume and then launch several tasks on it.',
  cites: [
    { document: 'scheduler-proto', section: 'Call.Accept', statement: 1 },
    { document: 'scheduler-proto', section: 'Call.Accept', statement: 2 },
    { document: 'shared-volumes-2017', section: 'Using Shared Volumes', statement: 7 },
  ],
  needs: ['tasks'],
  given: matching,

  *check(timeline) {
    for (const task of timeline.tasks) {
      const [volume, ...others] = task.uses
      if (volume === undefined || others.length > 0 || task.grouped) continue
      if (task.info.executor !== undefined || !isAmple(timeline, task)) continue
      const create = madeWith(timeline, task, volume)
      if (create?.outcome !== 'finished') continue
      const between = [...timeline.operations('CREATE'), ...timeline.operations('DESTROY')].some(
        (one) =>
          one.by === task.by &&
          one.at === task.at &&
          one.index > create.index &&
          one.index < task.index,
      )
      if (!between) yield* mustRun(task, 'the same ACCEPT created its volume before')
    }
  },
})
