import { fateOf } from '../harness/questions.ts'
import { broken, kept, rule } from '../rule.ts'
import { sharing } from '../scenarios/sharing.ts'
import { soundBursts, volumesOf } from './premise.ts'

export default rule({
  id: 'launch/several-in-one-accept',
  level: 'MUST',
  says: 'Several tasks can be launched on one offered shared volume by a single ACCEPT.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Overview', statement: 4 },
    { document: 'shared-volumes-2017', section: 'Using Shared Volumes', statement: 7 },
    { document: 'shared-volumes-2016', section: 'Overview', statement: 7 },
    {
      document: 'shared-volumes-2016',
      section: 'Launching multiple tasks on the same shared persistent volume',
      statement: 3,
    },
    { document: 'shared-volumes-ja', section: 'Overview', statement: 4 },
    { document: 'shared-volumes-ja', section: 'Using Shared Volumes', statement: 6 },
    { document: 'scheduler-http-api', section: 'ACCEPT', statement: 1 },
    { document: 'mesos-proto', section: 'Resource', statement: 12 },
    { document: 'persistent-volume', section: 'Usage', statement: 9 },
  ],
  needs: ['tasks'],
  given: sharing,

  *check(timeline) {
    for (const burst of soundBursts(timeline)) {
      for (const key of volumesOf(burst)) {
        const sharers = burst.tasks.filter((task) => task.keys.includes(key))
        if (sharers.length < 2) continue
        for (const task of sharers) {
          const fate = fateOf(task)
          if (fate === undefined) continue
          const expected = `all of ${sharers.length} tasks of one ACCEPT run on ${key}`
          yield fate.ran ? kept(fate.at) : broken(fate.at, expected, fate.words)
        }
      }
    }
  },
})
