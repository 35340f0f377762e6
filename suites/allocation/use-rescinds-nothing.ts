import { heardAll } from '../harness/attention.ts'
import { fateOf, offersVolume } from '../harness/questions.ts'
import { never } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { accounting } from '../scenarios/accounting.ts'
import { sharedLives } from './premise.ts'

export default rule({
  id: 'allocation/use-rescinds-nothing',
  level: 'SHOULD',
  says: 'Launching tasks on a shared volume rescinds no offer of others that lists it.',
  cites: [{ observed: 'apache/mesos c1b42f79d', reference: 'allocation.md §6, 16' }],
  needs: ['tasks'],
  given: accounting,

  *check(timeline) {
    for (const { key } of sharedLives(timeline)) {
      for (const task of timeline.tasks.filter(({ keys }) => keys.includes(key))) {
        const held = timeline.offers.filter(
          (one) =>
            one.to.name !== task.by &&
            offersVolume(one, key) &&
            one.at < task.at &&
            task.at < one.until,
        )
        if (!fateOf(task)?.ran) continue
        for (const { to, offer, until } of held) {
          const heardAt = heardAll(timeline, to.name, task.at)
          if (heardAt === never) continue
          const isRescinded = until < heardAt && timeline.entries[until]?.type === 'EVENT'
          yield isRescinded
            ? broken(
                until,
                `${to.name} keeps offer ${offer.id.value} with ${key}`,
                'it is rescinded',
              )
            : kept(heardAt)
        }
      }
    }
  },
})
