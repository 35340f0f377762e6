import { bursts, isSound, mustRun, suffices } from '../launch/premise.ts'
import { rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'

export default rule({
  id: 'destroy/refused-next-runs',
  level: 'SHOULD',
  says: 'A DESTROY that is refused does not stop the operations after it in the same ACCEPT.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/destroy-in-use.json',
    },
    {
      document: 'persistent-volume',
      section: 'Programming with Persistent Volumes',
      statement: 2,
    },
  ],
  needs: ['tasks', 'operation-feedback'],
  given: clearing,

  *check(timeline) {
    for (const { tasks, offer } of bursts(timeline, true)) {
      const [first] = tasks
      const before = timeline.operationsWith(first?.by ?? '', first?.at ?? -1)
      const refused = before.filter((one) => one.outcome === 'refused')
      if (refused.length < before.length || !suffices(offer, tasks)) continue
      if (!refused.some((one) => one.operation.type === 'DESTROY')) continue
      for (const task of tasks.filter((one) => isSound(one, offer))) {
        if (refused.some((one) => one.index < task.index)) {
          yield* mustRun(task, 'what was refused before it does not matter')
        }
      }
    }
  },
})
