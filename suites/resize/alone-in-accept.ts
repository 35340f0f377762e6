import { fateOf } from '../harness/questions.ts'
import { broken, kept, rule } from '../rule.ts'
import { keeping } from '../scenarios/keeping.ts'
import { resizes } from './premise.ts'

export default rule({
  id: 'resize/alone-in-accept',
  level: 'MUST',
  says: 'Nothing else in an ACCEPT uses the volume that is resized there: a task launched on it is refused.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::ShrinkVolume',
      statement: 8,
    },
  ],
  since: '1.6',
  needs: ['tasks', 'operation-feedback'],
  given: keeping,

  *check(timeline) {
    for (const { fact, life } of resizes(timeline)) {
      const later = timeline.tasks.filter(
        (one) =>
          one.by === fact.by &&
          one.at === fact.at &&
          one.index > fact.index &&
          one.keys.includes(life.key),
      )
      for (const task of fact.outcome === 'finished' ? later : []) {
        const fate = fateOf(task)
        if (fate === undefined) continue
        const expected = `${task.id} is refused: ${life.key} was resized just before`
        yield fate.ran ? broken(fate.at, expected, fate.words) : kept(fate.at)
      }
    }
  },
})
