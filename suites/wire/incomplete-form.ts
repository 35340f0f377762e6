import { rule } from '../rule.ts'
import { wiring } from '../scenarios/wiring.ts'
import { expectStatus } from './request.ts'

const endpoint = /^(\/master)?\/(create-volumes|destroy-volumes|reserve|unreserve)$/

/** A form that every parser reads alike. */
const plain = /^(\w+=[^&;=]*(&\w+=[^&;=]*)*)?$/

export default rule({
  id: 'wire/incomplete-form',
  level: 'MUST',
  says: 'A volume or reservation endpoint refuses a form that names no agent, an unknown one, or nothing to do, with 400.',
  cites: [
    { document: 'create-volumes', section: 'DESCRIPTION', statement: 6 },
    { document: 'destroy-volumes', section: 'DESCRIPTION', statement: 6 },
    { document: 'reserve', section: 'DESCRIPTION', statement: 6 },
    { document: 'unreserve', section: 'DESCRIPTION', statement: 6 },
    { document: 'reservation', section: 'Operator HTTP Endpoints / /reserve', statement: 1 },
    { document: 'reservation', section: 'Operator HTTP Endpoints / /reserve', statement: 8 },
    { document: 'reservation', section: 'Operator HTTP Endpoints / /unreserve', statement: 5 },
  ],
  given: wiring,

  *check({ entries }) {
    for (const entry of entries) {
      if (entry.type !== 'REQUEST' || entry.status === undefined || entry.status === 401) continue
      const { method, path, body } = entry.request
      if (method !== 'POST' || !endpoint.test(path) || !plain.test(body ?? '')) continue
      const form = new URLSearchParams(body)
      const agent = form.getAll('slaveId').at(-1)
      const complete =
        agent !== undefined && agent !== 'nobody' && (form.has('volumes') || form.has('resources'))
      if (!complete) yield expectStatus(entry, 400, 'with an incomplete form')
    }
  },
})
