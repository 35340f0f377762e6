import { mustBeRefused } from '../harness/outcomes.ts'
import { names } from '../harness/questions.ts'
import { rule } from '../rule.ts'
import { keeping } from '../scenarios/keeping.ts'
import { resizes } from './premise.ts'

export default rule({
  id: 'resize/in-use',
  level: 'MUST',
  says: 'A volume cannot be resized while a task uses it.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::ShrinkVolume',
      statement: 6,
    },
  ],
  since: '1.6',
  needs: ['tasks'],
  given: keeping,

  *check(timeline) {
    for (const { fact, life } of resizes(timeline)) {
      const users = timeline.users(life.key, fact.at)
      if (users.length > 0) yield mustBeRefused(fact, `${names(users)} uses ${life.key}`)
    }
  },
})
