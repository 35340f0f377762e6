import { duty } from '../conduct/duty.ts'
import { broken, kept } from '../rule.ts'
import { idIn, keysOf, uses } from './premise.ts'

export default duty({
  id: 'framework/destroys-unused',
  level: 'MUST',
  says: 'A framework destroys a volume only when it knows that none of its own tasks uses it any more.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Destroying Shared Volumes', statement: 4 },
    {
      document: 'shared-volumes-2016',
      section: 'Destroying shared persistent volumes',
      statement: 2,
    },
    { document: 'shared-volumes-ja', section: 'Destroying Shared Volumes', statement: 4 },
  ],

  *check(conduct) {
    for (const asked of conduct.operations('DESTROY')) {
      const { at, who } = asked
      for (const key of keysOf(asked)) {
        const users = conduct
          .unfinished(at)
          .filter((task) => task.who === who && uses(task, key))
          .map((task) => task.id)
        yield users.length === 0
          ? kept(at)
          : broken(
              at,
              `no DESTROY of ${idIn(key)} before its tasks have ended`,
              `nothing told yet that ${users.join(', ')} ended`,
            )
      }
    }
  },
})
