import { get, list, text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { subscribing } from '../scenarios/subscribing.ts'
import { idGiven, infoOf, subscriptions } from '../subscribe/premise.ts'
import { answersTo, listening } from '../views/premise.ts'

export default rule({
  id: 'roles/default-role',
  level: 'MUST',
  says: 'A framework that gives neither `role` nor `roles`, and has no MULTI_ROLE, has the role `*`.',
  cites: [
    { document: 'mesos-proto', section: 'FrameworkInfo', statement: 8 },
    { document: 'roles', section: 'Default role', statement: 3 },
  ],
  given: subscribing,

  *check(timeline) {
    const { entries } = timeline
    for (const one of subscriptions(entries)) {
      const { role, roles = [], user, capabilities } = infoOf(one)
      const isMulti = list(capabilities).some(({ type }) => type === 'MULTI_ROLE')
      const isBare = role === undefined && Array.isArray(roles) && roles.length === 0
      if (one.who === undefined || !isBare || isMulti || user === undefined || !one.isSeen) continue
      const id = idGiven(one)
      if (id === undefined) yield broken(one.at, 'SUBSCRIBED, for the role *', one.words)
      for (const { at, answer } of answersTo(entries, 'GET_ROLES')) {
        if (!listening(timeline, at).some((each) => each.id === id)) continue
        const star = list(answer, 'get_roles', 'roles').find((each) => text(each, 'name') === '*')
        const members = list(get(star, 'frameworks')).map((each) => text(each, 'value'))
        yield members.includes(id)
          ? kept(at)
          : broken(at, `${one.who} is among the frameworks of *`, members.join(', ') || 'nobody is')
      }
    }
  },
})
