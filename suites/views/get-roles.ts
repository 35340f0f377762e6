import { list, text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'
import { answersTo, listening } from './premise.ts'

export default rule({
  id: 'views/get-roles',
  level: 'MUST',
  says: 'GET_ROLES lists each role that frameworks are subscribed to, with these frameworks.',
  cites: [
    { document: 'operator-http-api', section: 'GET_ROLES', statement: 1 },
    { document: 'master-proto', section: 'Call.Type', statement: 2 },
  ],
  given: operating,

  *check(timeline) {
    for (const { at, answer } of answersTo(timeline.entries, 'GET_ROLES')) {
      for (const { name, id } of listening(timeline, at)) {
        for (const role of timeline.framework(name)?.roles ?? []) {
          const view = list(answer, 'get_roles', 'roles').find((one) => text(one, 'name') === role)
          const ids = list(view, 'frameworks').map((one) => text(one, 'value'))
          yield ids.includes(id)
            ? kept(at)
            : broken(at, `${role} with framework ${name}`, view ? `with ${ids}` : 'no such role')
        }
      }
    }
  },
})
