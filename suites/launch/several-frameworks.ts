import { fateOf, names } from '../harness/questions.ts'
import { broken, kept, rule } from '../rule.ts'
import { sharing } from '../scenarios/sharing.ts'
import { soundBursts } from './premise.ts'

export default rule({
  id: 'launch/several-frameworks',
  level: 'MUST',
  says: 'Another framework of the role can launch tasks on a shared volume that is in use.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Using Shared Volumes', statement: 5 },
    { document: 'shared-volumes-2017', section: 'Using Shared Volumes', statement: 6 },
    { document: 'shared-volumes-2016', section: 'Overview', statement: 7 },
    {
      document: 'shared-volumes-2016',
      section: 'Creation of shared Persistent Volume',
      statement: 9,
    },
    {
      document: 'shared-volumes-2016',
      section: 'Launching multiple tasks on the same shared persistent volume',
      statement: 2,
    },
    { document: 'shared-volumes-ja', section: 'Using Shared Volumes', statement: 5 },
    {
      document: 'roles',
      section: 'Associating frameworks with roles / Multiple frameworks in the same role',
      statement: 1,
    },
  ],
  needs: ['tasks'],
  given: sharing,

  *check(timeline) {
    for (const { tasks } of soundBursts(timeline)) {
      for (const task of tasks) {
        const users = task.keys.flatMap((key) => timeline.users(key, task.at))
        const others = users.filter((user) => user.by !== task.by)
        const fate = fateOf(task)
        if (others.length === 0 || fate === undefined) continue
        const expected = `${task.id} of ${task.by} runs beside ${names(others)}`
        yield fate.ran ? kept(fate.at) : broken(fate.at, expected, fate.words)
      }
    }
  },
})
