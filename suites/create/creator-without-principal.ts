import { mustSucceed } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { forming } from '../scenarios/forming.ts'
import { soundCreates } from './premise.ts'

export default rule({
  id: 'create/creator-without-principal',
  level: 'MUST',
  says: 'A framework without a principal may name anyone as the creator of a volume, or nobody.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Create',
      statement: 8,
    },
  ],
  needs: ['anonymity'],
  given: forming,

  *check(timeline) {
    for (const create of soundCreates(timeline, 'scheduler')) {
      const principal = timeline.framework(create.by)?.principal
      if (principal !== undefined || create.outcome === 'unknown') continue
      const creator = create.volumes[0]?.disk?.persistence?.principal
      yield mustSucceed(create, `${create.by}, without principal, names ${creator ?? 'no creator'}`)
    }
  },
})
