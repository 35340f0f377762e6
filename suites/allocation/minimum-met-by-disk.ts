import { isEnough, minima } from '../filters/minima.ts'
import { wants } from '../harness/attention.ts'
import { broken, kept, rule } from '../rule.ts'
import { accounting } from '../scenarios/accounting.ts'
import { chancesBelow, sharedLives, sumOf } from './premise.ts'

export default rule({
  id: 'allocation/minimum-met-by-disk',
  level: 'SHOULD',
  says: 'A framework whose own minimum a shared volume meets is offered the volume alone, run after run.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/offer-filter-disk-minimum.json',
    },
  ],
  since: '1.8',
  given: accounting,

  *check(timeline) {
    for (const { who, role, least } of minima(timeline)) {
      for (const life of sharedLives(timeline)) {
        if (!isEnough([life.volume], least)) continue
        for (const { at, to, resources } of chancesBelow(timeline, life)) {
          const isBare = ['cpus', 'mem'].every((name) => sumOf(resources, name, () => true) === 0)
          if (to.name === who && isBare) yield kept(at)
        }
        for (const entry of timeline.entries) {
          if (entry.type !== 'SILENCE' || entry.who !== who || !/offer/.test(entry.awaited))
            continue
          const { at } = entry
          if (!wants(timeline, who, role, at, at) || at < life.bornAt || at >= life.mayEndAt)
            continue
          yield broken(at, `${who} is offered ${life.key} alone`, 'it is offered nothing')
        }
      }
    }
  },
})
