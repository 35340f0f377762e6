import { broken, kept, rule } from '../rule.ts'
import { wiring } from '../scenarios/wiring.ts'

export default rule({
  id: 'wire/own-offers',
  level: 'MUST',
  says: 'An offer names the framework that it is made to, and is made under one of its roles.',
  cites: [{ document: 'scheduler-http-api', section: 'OFFERS', statement: 1 }],
  given: wiring,

  *check(timeline) {
    const ids = new Map<string, string>()
    for (const entry of timeline.entries) {
      if (entry.type !== 'EVENT' || entry.event.type !== 'SUBSCRIBED') continue
      const { framework_id } = entry.event.subscribed as { framework_id?: { value?: string } }
      ids.set(entry.who, framework_id?.value ?? '')
    }
    for (const { at, to, offer, role } of timeline.offers) {
      const id = offer.framework_id?.value
      yield id === ids.get(to.name) && to.roles.includes(role)
        ? kept(at)
        : broken(
            at,
            `an offer to ${ids.get(to.name)} in ${to.roles.join(' or ')}`,
            `${id} in ${role}`,
          )
    }
  },
})
