import { answer, badRequest } from './answers.ts'
import type { Route } from './routes.ts'
import { readPostedForm } from './volumes.ts'

/** `/teardown`: an operator ends a framework. */
export const teardown: Route = {
  path: '/teardown',
  realm: 'mesos-master-readwrite',

  handle(exchange, { master, cluster, principal }) {
    const read = readPostedForm(exchange, cluster.parts.http)
    if ('refusal' in read) return read.refusal
    const value = read.form.get('frameworkId')
    if (value === undefined) {
      return badRequest("Missing 'frameworkId' query parameter in the request body")
    }
    const call = { type: 'TEARDOWN', teardown: { framework_id: { value } } } as const
    const { status, body } = master.operate(call, principal)
    return answer(status, body)
  },
}
