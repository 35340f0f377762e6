import { mustBeRefused, mustSucceed } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { forming } from '../scenarios/forming.ts'
import { createsOnReserved } from './together.ts'

export default rule({
  id: 'create/several-operations-in-order',
  level: 'MUST',
  says: 'The operations of an ACCEPT are done one after the other: disk that is reserved later makes no volume yet.',
  cites: [{ document: 'scheduler-proto', section: 'Call.Accept', statement: 1 }],
  needs: ['operation-feedback'],
  given: forming,

  *check(timeline) {
    for (const { create, isAfter } of createsOnReserved(timeline)) {
      yield isAfter
        ? mustSucceed(create, 'CREATE finds what RESERVE has done before it')
        : mustBeRefused(create, 'RESERVE comes after it')
    }
  },
})
