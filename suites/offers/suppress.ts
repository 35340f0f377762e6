import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'
import { quiets, said } from './premise.ts'

export default rule({
  id: 'offers/suppress',
  level: 'MUST',
  says: 'No offers are made for the roles that a framework has suppressed.',
  cites: [
    { document: 'scheduler-http-api', section: 'SUPPRESS', statement: 1 },
    { document: 'scheduler-proto', section: 'Call.Suppress', statement: 1 },
  ],
  given: branching,

  *check(timeline) {
    for (const one of said(timeline, 'SUPPRESS')) {
      if (one.roles.length === 0) continue
      for (const role of one.roles) {
        for (const { at, intruder } of quiets(timeline, one, role)) {
          yield intruder === undefined
            ? kept(at)
            : broken(intruder.at, `${one.who} is offered nothing for ${role}`, 'it gets an offer')
        }
      }
    }
  },
})
