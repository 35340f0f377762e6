import { get, list, text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { answersTo } from './premise.ts'

export default rule({
  id: 'views/operation-uuid',
  level: 'MUST',
  says: 'GET_OPERATIONS names each operation by a uuid of its own, and tells its statuses in order, the latest last.',
  cites: [
    { document: 'mesos-proto', section: 'Operation', statement: 1 },
    { document: 'mesos-proto', section: 'Operation', statement: 2 },
  ],
  since: '1.8',
  needs: ['operation-feedback'],
  given: clearing,

  *check({ entries }) {
    for (const { at, answer } of answersTo(entries, 'GET_OPERATIONS')) {
      const known = new Set<string>()
      for (const one of list(answer, 'get_operations', 'operations')) {
        const uuid = text(one, 'uuid', 'value') ?? ''
        const states = list(one, 'statuses').map(({ state }) => state)
        const latest = text(one, 'latest_status', 'state')
        if (uuid === '' || known.has(uuid) || uuid === text(one, 'info', 'id', 'value')) {
          yield broken(at, 'an operation with a uuid of its own', JSON.stringify(get(one, 'uuid')))
        } else if (states.length > 0 && states.at(-1) !== latest) {
          yield broken(at, `${latest} is the last of its statuses`, states.join(', '))
        } else yield kept(at)
        known.add(uuid)
      }
    }
  },
})
