import { attempts } from '../destroy/premise.ts'
import { broken, kept, rule } from '../rule.ts'
import { contending } from '../scenarios/contending.ts'
import { fateOfOffer, holders } from './premise.ts'

export default rule({
  id: 'rescind/by-operator',
  level: 'SHOULD',
  says: 'When the operator destroys a volume that is in offers, at least one of the offers is rescinded.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/use-operator-destroy-two-holders.json',
    },
    { document: 'scheduler-http-api', section: 'RESCIND', statement: 1 },
  ],
  given: contending,

  *check(timeline) {
    for (const { destroy, life } of attempts(timeline)) {
      if (destroy.by !== 'operator' || destroy.outcome !== 'finished') continue
      const held = holders(timeline, life.key, destroy.at)
      const fates = held.flatMap((offer) => fateOfOffer(timeline, offer, destroy.doneAt) ?? [])
      const at = Math.max(...fates.map((fate) => fate.at))
      if (held.length === 0 || fates.length < held.length) continue
      const expected = `an offer of ${life.key} is rescinded`
      yield fates.some(({ rescinded }) => rescinded)
        ? kept(at)
        : broken(at, expected, `${held.length} offers hold what is destroyed`)
    }
  },
})
