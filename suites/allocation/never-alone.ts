import { minima } from '../filters/minima.ts'
import { broken, kept, rule } from '../rule.ts'
import { accounting } from '../scenarios/accounting.ts'
import { chancesBelow, sharedLives, sumOf } from './premise.ts'
import { flagOf } from './views.ts'

export default rule({
  id: 'allocation/never-alone',
  level: 'SHOULD',
  says: 'A shared volume alone makes no offer: with default flags each offer has 0.01 cpus or 32 MB of memory at least.',
  cites: [
    { observed: 'apache/mesos c1b42f79d', reference: 'fixtures/recordings/offer-not-alone.json' },
    { document: 'attributes-resources', section: 'Predefined Uses & Conventions', statement: 3 },
  ],
  given: accounting,

  *check(timeline) {
    const flag = flagOf(timeline, 'min_allocatable_resources')
    if (flag !== null && flag !== 'cpus:0.01|mem:32') return
    const choosy = new Set([...minima(timeline)].map(({ who }) => who))
    for (const life of sharedLives(timeline)) {
      for (const { at, to, offer, resources } of chancesBelow(timeline, life)) {
        if (choosy.has(to.name)) continue
        const cpus = sumOf(resources, 'cpus', () => true)
        const mem = sumOf(resources, 'mem', () => true)
        yield cpus >= 0.01 || mem >= 32
          ? kept(at)
          : broken(at, `offer ${offer.id.value} has cpus or memory`, `cpus ${cpus}, mem ${mem}`)
      }
    }
  },
})
