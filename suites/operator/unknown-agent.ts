import { text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'

const field = /^(create|destroy)_volumes$|^(un)?reserve_resources$/

export default rule({
  id: 'operator/unknown-agent',
  level: 'SHOULD',
  says: 'An operator who names an agent that does not exist is answered 400.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Unversioned Operator HTTP Endpoints / /create-volumes',
      statement: 8,
    },
    { observed: 'apache/mesos c1b42f79d', reference: 'CREATE_VOLUMES on an unknown agent' },
  ],
  given: operating,

  *check({ entries }) {
    for (const entry of entries) {
      if (entry.type !== 'CALL' || entry.who !== 'operator' || entry.status === undefined) continue
      const type = String(entry.call.type).toLowerCase()
      if (!field.test(type) || text(entry.call, type, 'agent_id', 'value') !== 'nobody') continue
      yield entry.status === 400
        ? kept(entry.at)
        : broken(entry.at, `${entry.call.type} on no agent: 400`, `${entry.status} ${entry.body}`)
    }
  },
})
