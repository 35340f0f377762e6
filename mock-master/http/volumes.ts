import type { OperatorCall, Resource } from '../../spec-schemas/types.ts'
import { fromJson, parseJson } from '../wire/codec.ts'
import { answer, badRequest, methodNotAllowed } from './answers.ts'
import type { Exchange, HttpAnswer } from './exchange.ts'
import type { Form } from './forms.ts'
import type { HttpParts } from './parts.ts'
import type { Route } from './routes.ts'

/**
 * The unversioned endpoints for volumes and reservations. They read a form, whatever the
 * Content-Type says, and ask for the same as the operator calls.
 */
interface FormEndpoint {
  path: string
  field: 'volumes' | 'resources'
  /** How a parse error begins; one of the four says it in other words. */
  complaint: 'Error in parsing' | 'Error parsing'
  callOf(agentId: string, resources: Resource[], source: Resource[] | undefined): OperatorCall
}

const endpoints: readonly FormEndpoint[] = [
  {
    path: '/create-volumes',
    field: 'volumes',
    complaint: 'Error in parsing',
    callOf: (value, volumes) => ({
      type: 'CREATE_VOLUMES',
      create_volumes: { agent_id: { value }, volumes },
    }),
  },
  {
    path: '/destroy-volumes',
    field: 'volumes',
    complaint: 'Error in parsing',
    callOf: (value, volumes) => ({
      type: 'DESTROY_VOLUMES',
      destroy_volumes: { agent_id: { value }, volumes },
    }),
  },
  {
    path: '/reserve',
    field: 'resources',
    complaint: 'Error parsing',
    callOf: (value, resources, source) => ({
      type: 'RESERVE_RESOURCES',
      reserve_resources: { agent_id: { value }, ...(source && { source }), resources },
    }),
  },
  {
    path: '/unreserve',
    field: 'resources',
    complaint: 'Error in parsing',
    callOf: (value, resources) => ({
      type: 'UNRESERVE_RESOURCES',
      unreserve_resources: { agent_id: { value }, resources },
    }),
  },
]

export const volumeRoutes: readonly Route[] = endpoints.map((endpoint) => ({
  path: endpoint.path,
  realm: 'mesos-master-readwrite',

  handle(exchange, { master, cluster, principal }) {
    const read = readPostedForm(exchange, cluster.parts.http)
    if ('refusal' in read) return read.refusal
    const call = readOperation(endpoint, read.form)
    if ('refusal' in call) return call.refusal
    const { status, body } = master.operate(call.call, principal)
    return answer(status, body)
  },
}))

export function readPostedForm(
  { method, body }: Exchange,
  { readForm }: Pick<HttpParts, 'readForm'>,
): { form: Form } | { refusal: HttpAnswer } {
  if (method !== 'POST') return { refusal: methodNotAllowed(['POST'], method) }
  const read = readForm(Buffer.from(body).toString('utf8'))
  if ('form' in read) return read
  return { refusal: badRequest(`Unable to decode query string: ${read.error}`) }
}

function readOperation(
  { path, field, complaint, callOf }: FormEndpoint,
  form: Form,
): { call: OperatorCall } | { refusal: HttpAnswer } {
  const agentId = form.get('slaveId')
  if (agentId === undefined) return missing('slaveId')
  const text = form.get(field)
  if (text === undefined) return missing(field)

  const resources = readResources(text)
  if ('error' in resources) return unreadable(complaint, field, resources.error)
  const sourceText = path === '/reserve' ? form.get('source') : undefined
  const source = sourceText === undefined ? undefined : readResources(sourceText)
  if (source !== undefined && 'error' in source)
    return unreadable(complaint, 'source', source.error)
  return { call: callOf(agentId, resources.list, source?.list) }
}

const missing = (key: string) => ({
  refusal: badRequest(`Missing '${key}' query parameter in the request body`),
})

const unreadable = (complaint: string, key: string, error: string) => ({
  refusal: badRequest(`${complaint} '${key}' query parameter in the request body: ${error}`),
})

function readResources(text: string): { list: Resource[] } | { error: string } {
  const parsed = parseJson(text)
  if (!parsed.ok) return { error: parsed.error }
  if (!Array.isArray(parsed.value)) return { error: 'Unexpected JSON type parsed' }
  const list: Resource[] = []
  for (const each of parsed.value) {
    const resource = fromJson('Resource', each)
    if (!resource.ok) return { error: resource.error }
    list.push(resource.value)
  }
  return { list }
}
