import { fateOf } from '../harness/questions.ts'
import { broken, kept, rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { attempts, isEntitled } from './premise.ts'

export default rule({
  id: 'destroy/then-launch',
  level: 'MUST',
  says: 'The operations of an ACCEPT are done in order: after the DESTROY of an unused volume no task gets the volume.',
  cites: [{ document: 'scheduler-proto', section: 'Call.Accept', statement: 1 }],
  needs: ['tasks'],
  given: clearing,

  *check(timeline) {
    for (const attempt of attempts(timeline)) {
      const { destroy, life } = attempt
      const others = timeline
        .possibleUsers(life.key, destroy.at)
        .filter((one) => one.at < destroy.at)
      if (destroy.by === 'operator' || others.length > 0 || !isEntitled(attempt)) continue
      const late = timeline.tasks.filter(
        (one) =>
          one.by === destroy.by &&
          one.at === destroy.at &&
          one.index > destroy.index &&
          one.keys.includes(life.key),
      )
      for (const task of late) {
        const fate = fateOf(task)
        if (fate === undefined) continue
        const expected = `${task.id} is refused: the ACCEPT destroyed ${life.key} before`
        yield fate.ran ? broken(fate.at, expected, fate.words) : kept(fate.at)
      }
    }
  },
})
