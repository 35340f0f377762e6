import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'
import { quiets } from './premise.ts'

export default rule({
  id: 'offers/request-ignored',
  level: 'MUST',
  says: 'REQUEST is accepted and changes nothing: it brings no offer that the framework would not have had without.',
  cites: [
    { document: 'scheduler-http-api', section: 'REQUEST', statement: 1 },
    { document: 'scheduler-proto', section: 'Call.Request', statement: 1 },
  ],
  given: branching,

  *check(timeline) {
    for (const { at, who, call, status } of timeline.calls) {
      if (call.type !== 'REQUEST') continue
      if (status !== undefined && status !== 202) yield broken(at, 'REQUEST: 202', String(status))
      const own = timeline.offers.filter((one) => one.to.name === who)
      for (const role of new Set(own.map((one) => one.role))) {
        for (const quiet of quiets(timeline, { at, who, type: 'REQUEST', roles: [] }, role)) {
          yield quiet.intruder === undefined
            ? kept(quiet.at)
            : broken(quiet.intruder.at, `${who} is offered nothing for ${role}`, 'it is')
        }
      }
    }
  },
})
