import { fateOf, offersVolume } from '../harness/questions.ts'
import { broken, kept, rule } from '../rule.ts'
import { contending } from '../scenarios/contending.ts'

export default rule({
  id: 'rescind/stale-unusable',
  level: 'MUST',
  says: 'No task runs on a volume that was destroyed, though an older offer may still list it.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Destroy',
      statement: 4,
    },
    { document: 'shared-volumes-2017', section: 'Destroying Shared Volumes', statement: 2 },
  ],
  needs: ['tasks'],
  given: contending,

  *check(timeline) {
    for (const task of timeline.tasks) {
      const offer = timeline.acceptedOffer(task.by, task.at)
      const gone = task.keys.find((key) => {
        const lives = timeline.lives.filter((one) => one.key === key && one.askedAt < task.at)
        return lives.length > 0 && lives.every((one) => one.goneAt <= task.at)
      })
      const fate = fateOf(task)
      if (gone === undefined || fate === undefined || offer === undefined) continue
      if (!offersVolume(offer, gone)) continue
      const expected = `${task.id} does not run: ${gone} was destroyed`
      yield fate.ran ? broken(fate.at, expected, fate.words) : kept(fate.at)
    }
  },
})
