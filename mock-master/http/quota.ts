import type { OperatorCallOf } from '../../spec-schemas/index.ts'
import type { Resource } from '../../spec-schemas/types.ts'
import { quotaStatus } from '../views/quota.ts'
import { fromJson, parseJson } from '../wire/codec.ts'
import { answer, badRequest, json, methodNotAllowed } from './answers.ts'
import type { Exchange, HttpAnswer } from './exchange.ts'
import { readForm } from './forms.ts'
import type { Context, Route } from './routes.ts'

/** `/quota`, older than UPDATE_QUOTA: it sets guarantees, which are limits at the same time. */
export const quota: Route = {
  path: '/quota',
  realm: 'mesos-master-readwrite',

  handle(exchange, context) {
    switch (exchange.method) {
      case 'GET':
        return show(exchange, context)
      case 'POST':
        return set(exchange, context)
      case 'DELETE':
        return remove(exchange, context)
      default:
        return methodNotAllowed(['GET', 'POST', 'DELETE'], exchange.method)
    }
  },
}

function show({ query }: Exchange, { cluster, principal }: Context): HttpAnswer {
  const read = readForm(query)
  const jsonp = 'form' in read ? read.form.get('jsonp') : undefined
  return json(quotaStatus(cluster, principal), jsonp)
}

function set({ body }: Exchange, { master, cluster, principal }: Context): HttpAnswer {
  const text = Buffer.from(body).toString('utf8')
  const parsed = parseJson(text)
  if (!parsed.ok) {
    return badRequest(`Failed to parse set quota request JSON '${text}': ${parsed.error}`)
  }
  const request = readRequest(parsed.value)
  if ('error' in request) {
    return badRequest(`Failed to validate set quota request JSON '${text}': ${request.error}`)
  }
  const invalid = requestError(request)
  if (invalid !== undefined) return badRequest(`Failed to validate set quota request: ${invalid}`)
  if (cluster.quotas.has(request.role)) {
    return badRequest(
      `Failed to validate set quota request: Cannot set quota for role '${request.role}' ` +
        'which already has quota',
    )
  }
  const amounts = Object.fromEntries(
    request.guarantee.map(({ name, scalar }) => [name, { value: scalar?.value ?? 0 }]),
  )
  const { role, force } = request
  return update(master, principal, force, { role, guarantees: amounts, limits: amounts })
}

interface QuotaRequest {
  role: string
  force: boolean
  guarantee: Resource[]
}

function readRequest(value: unknown): QuotaRequest | { error: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { error: 'Expecting a JSON object' }
  }
  const { role = '', force = false, guarantee = [] }: Record<string, unknown> = { ...value }
  if (typeof role !== 'string') return { error: "Not expecting a JSON value for field 'role'" }
  const list: Resource[] = []
  for (const each of Array.isArray(guarantee) ? guarantee : [guarantee]) {
    const resource = fromJson('Resource', each)
    if (!resource.ok) return { error: resource.error }
    list.push(resource.value)
  }
  return { role, force: force === true || force === 'true', guarantee: list }
}

function requestError({ role, guarantee }: QuotaRequest): string | undefined {
  if (role === '') return 'QuotaInfo must specify a role'
  if (guarantee.length === 0) return "QuotaInfo with empty 'guarantee'"
  const names = new Set<string>()
  for (const { name, type, reservation, reservations, disk, revocable } of guarantee) {
    if (reservation || reservations?.length) return 'QuotaInfo must not contain any ReservationInfo'
    if (disk) return 'QuotaInfo must not contain DiskInfo'
    if (revocable) return 'QuotaInfo must not contain RevocableInfo'
    if (type !== 'SCALAR') return 'QuotaInfo must not include non-scalar resources'
    if (names.has(name)) return `QuotaInfo contains duplicate resource name '${name}'`
    names.add(name)
  }
  return undefined
}

function remove({ path }: Exchange, { master, cluster, principal }: Context): HttpAnswer {
  const full = path.startsWith('/master/') ? path : `/master${path}`
  const role = full
    .split('/')
    .filter((part) => part !== '')
    .slice(2)
    .join('/')
  if (role === '') {
    return badRequest(
      `Failed to parse remove quota request for path '${full}': expected 3 tokens, found 2 tokens`,
    )
  }
  if (!cluster.quotas.has(role)) {
    return badRequest(`Failed to remove quota for path '${full}': Role '${role}' has no quota set`)
  }
  return update(master, principal, true, { role })
}

type Config = OperatorCallOf<'UPDATE_QUOTA'>['update_quota']['quota_configs'][number]

function update(
  master: Context['master'],
  principal: string | undefined,
  force: boolean,
  config: Config,
): HttpAnswer {
  const { status, body } = master.operate(
    { type: 'UPDATE_QUOTA', update_quota: { force, quota_configs: [config] } },
    principal,
  )
  return answer(status, body)
}
