import { fateOf, names } from '../harness/questions.ts'
import { broken, kept, rule } from '../rule.ts'
import { sharing } from '../scenarios/sharing.ts'
import { soundBursts } from './premise.ts'

export default rule({
  id: 'launch/over-several-accepts',
  level: 'MUST',
  says: 'A framework can launch further tasks on a shared volume that its own tasks already use, with further ACCEPTs.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Overview', statement: 4 },
    { document: 'shared-volumes-2017', section: 'Using Shared Volumes', statement: 6 },
    { document: 'shared-volumes-2016', section: 'Overview', statement: 3 },
    { document: 'shared-volumes-2016', section: 'Overview', statement: 7 },
    {
      document: 'shared-volumes-2016',
      section: 'Launching multiple tasks on the same shared persistent volume',
      statement: 2,
    },
    {
      document: 'shared-volumes-2016',
      section: 'Launching multiple tasks on the same shared persistent volume',
      statement: 4,
    },
    { document: 'shared-volumes-ja', section: 'Overview', statement: 4 },
    { document: 'persistent-volume', section: 'Usage', statement: 9 },
  ],
  needs: ['tasks'],
  given: sharing,

  *check(timeline) {
    for (const { tasks } of soundBursts(timeline)) {
      for (const task of tasks) {
        const users = task.keys.flatMap((key) => timeline.users(key, task.at))
        const own = users.filter((user) => user.by === task.by)
        const fate = fateOf(task)
        if (own.length === 0 || fate === undefined) continue
        const expected = `${task.id} runs beside ${names(own)}`
        yield fate.ran ? kept(fate.at) : broken(fate.at, expected, fate.words)
      }
    }
  },
})
