import type { LaunchedTask } from '../conduct/conduct.ts'
import { duty } from '../conduct/duty.ts'
import { broken, kept } from '../rule.ts'
import { idIn, keysOf, uses } from './premise.ts'

export default duty({
  id: 'framework/agrees-before-destroy',
  level: 'MUST',
  says: 'A framework makes sure that no other framework has a task on a volume before it destroys the volume.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Destroying Shared Volumes', statement: 4 },
    {
      document: 'shared-volumes-2016',
      section: 'Destroying shared persistent volumes',
      statement: 5,
    },
    { document: 'shared-volumes-ja', section: 'Destroying Shared Volumes', statement: 4 },
  ],

  *check(conduct) {
    for (const asked of conduct.operations('DESTROY')) {
      for (const key of keysOf(asked)) {
        const others = conduct.tasks.filter((task) => task.who !== asked.who && uses(task, key))
        // Where nobody else ever used it there was nothing to agree upon.
        if (!others.some((task) => task.at < asked.at)) continue
        const running = others.filter((task) => runsAt(task, asked.at))
        const names = running.map(({ who, id }) => `${id} of ${who}`).join(', ')
        yield running.length === 0
          ? kept(asked.at)
          : broken(
              asked.at,
              `no DESTROY of ${idIn(key)} while others use it`,
              `${names} runs on it`,
            )
      }
    }
  },
})

/** Its own framework knew it to run, and had not been told of its end. */
const runsAt = ({ runningAt, endedAt }: LaunchedTask, at: number): boolean =>
  runningAt < at && at < endedAt
