import { mustBeRefused } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { moves } from './moves.ts'

export default rule({
  id: 'reserve/operator-source-mismatch',
  level: 'MUST',
  says: 'Source and target of RESERVE_RESOURCES are the same but for their reservations: other amounts are refused.',
  cites: [{ document: 'operator-http-api', section: 'RESERVE_RESOURCES', statement: 5 }],
  since: '1.10',
  given: reserving,

  *check(timeline) {
    for (const { fact, value } of moves(timeline)) {
      if (value.from === value.to) continue
      yield mustBeRefused(fact, `${value.from} is to become ${value.to}`)
    }
  },
})
