import { fateOf } from '../harness/questions.ts'
import { broken, kept, rule } from '../rule.ts'
import { sharing } from '../scenarios/sharing.ts'
import { soundBursts } from './premise.ts'

export default rule({
  id: 'launch/read-only',
  level: 'MUST',
  says: 'A task can be launched on a shared volume in read-only mode, whatever the mode it was created with.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Using Shared Volumes', statement: 11 },
    { document: 'shared-volumes-ja', section: 'Using Shared Volumes', statement: 10 },
    { document: 'mesos-proto', section: 'Volume', statement: 1 },
  ],
  needs: ['tasks'],
  given: sharing,

  *check(timeline) {
    for (const { tasks } of soundBursts(timeline)) {
      for (const task of tasks) {
        const fate = fateOf(task)
        if (fate === undefined) continue
        if (!task.uses.some((one) => one.disk?.volume?.mode === 'RO')) continue
        yield fate.ran ? kept(fate.at) : broken(fate.at, `${task.id} runs in mode RO`, fate.words)
      }
    }
  },
})
