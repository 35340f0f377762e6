import { outcomeOf } from '../harness/outcomes.ts'
import { get } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { refining } from '../scenarios/refining.ts'
import { amount, reserves, stackText } from './premise.ts'

export default rule({
  id: 'reserve/operator-one-step',
  level: 'MUST',
  says: 'Without a source an operator adds one reservation, and no more: what has none does not get two at once.',
  cites: [{ document: 'operator-http-api', section: 'RESERVE_RESOURCES', statement: 3 }],
  needs: ['hierarchical-roles'],
  since: '1.4',
  given: refining,

  *check(timeline) {
    for (const { fact, name, below, value } of reserves(timeline)) {
      const state = timeline.stateBefore(fact.agent, fact.at)
      const hasSource = get(fact.operation, 'reserve', 'source') !== undefined
      if (fact.by !== 'operator' || hasSource || below.length === 0 || state === undefined) continue
      if (amount(state.total, name, below) >= value) continue
      const expected = `RESERVE is refused: nothing is reserved for ${stackText(below)}`
      yield fact.outcome === 'refused'
        ? kept(fact.doneAt)
        : broken(fact.doneAt, expected, outcomeOf(fact))
    }
  },
})
