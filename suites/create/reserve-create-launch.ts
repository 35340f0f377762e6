import { fateOf } from '../harness/questions.ts'
import { broken, kept, rule } from '../rule.ts'
import { forming } from '../scenarios/forming.ts'
import { launchesOnNew } from './together.ts'

export default rule({
  id: 'create/reserve-create-launch',
  level: 'MUST',
  says: 'One ACCEPT may make a volume and launch a task on it.',
  cites: [{ document: 'scheduler-proto', section: 'Call.Accept', statement: 2 }],
  needs: ['tasks', 'operation-feedback'],
  given: forming,

  *check(timeline) {
    for (const task of launchesOnNew(timeline)) {
      const fate = fateOf(task)
      if (fate === undefined) continue
      yield fate.ran
        ? kept(fate.at)
        : broken(fate.at, `${task.id} runs on the volume made just before`, fate.words)
    }
  },
})
