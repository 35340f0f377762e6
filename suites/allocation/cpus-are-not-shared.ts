import { fateOf } from '../harness/questions.ts'
import { isShared } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { accounting } from '../scenarios/accounting.ts'
import { isOfPlay, sumOf } from './premise.ts'

export default rule({
  id: 'allocation/cpus-are-not-shared',
  level: 'SHOULD',
  says: 'Tasks that share a volume share nothing else: those that want more than the offer has left are refused.',
  cites: [{ observed: 'apache/mesos c1b42f79d', reference: 'allocation.md §6, 12; §3.1' }],
  needs: ['tasks'],
  given: accounting,

  *check(timeline) {
    const isOwn = isOfPlay(timeline)
    for (const offer of timeline.offers) {
      const tasks = timeline.tasks.filter(
        ({ at, by }) => at === offer.until && by === offer.to.name,
      )
      if (timeline.acceptedOffer(offer.to.name, offer.until) !== offer) continue
      if (tasks.length < 2 || !tasks.every(({ uses }) => uses.some(isShared))) continue
      for (const name of ['cpus', 'mem']) {
        let left = sumOf(offer.resources, name, isOwn)
        for (const task of tasks) {
          const fate = fateOf(task)
          if (fate === undefined) break
          const wanted = sumOf(task.info.resources ?? [], name, isOwn)
          if (fate.ran && wanted > left + 0.0005) {
            yield broken(fate.at, `${task.id} finds ${left} of ${wanted} ${name} left`, fate.words)
          } else if (fate.ran) yield kept(fate.at)
          if (fate.ran) left -= wanted
        }
      }
    }
  },
})
