import { mustBeRefused } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { refining } from '../scenarios/refining.ts'
import { reserves, stackText } from './premise.ts'

export default rule({
  id: 'reserve/static-on-top',
  level: 'MUST',
  says: 'Only the first reservation of a stack may be static: RESERVE of one with a static refinement is refused.',
  cites: [{ document: 'mesos-proto', section: 'Resource', statement: 8 }],
  needs: ['hierarchical-roles', 'operation-feedback'],
  since: '1.4',
  given: refining,

  *check(timeline) {
    for (const { fact, stack } of reserves(timeline)) {
      if (!stack.slice(1).some(({ type }) => type === 'STATIC')) continue
      yield mustBeRefused(fact, `a refinement of ${stackText(stack)} is static`)
    }
  },
})
