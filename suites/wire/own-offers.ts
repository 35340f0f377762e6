import { broken, kept, rule } from '../rule.ts'
import { wiring } from '../scenarios/wiring.ts'

export default rule({
  id: 'wire/own-offers',
  level: 'MUST',
  says: 'An offer names the framework that it is made to, and is made under one of its roles.',
  cites: [{ document: 'scheduler-http-api', section: 'OFFERS', statement: 2 }],
  given: wiring,

  *check(timeline) {
    for (const { at, to, offer, role } of timeline.offers) {
      const id = offer.framework_id?.value
      yield id === to.id && to.roles.includes(role)
        ? kept(at)
        : broken(at, `an offer to ${to.id} in ${to.roles.join(' or ')}`, `${id} in ${role}`)
    }
  },
})
