import type { OperatorCallOf } from '../../spec-schemas/index.ts'
import { getWeights } from '../views/master.ts'
import { viewerOf } from '../views/viewer.ts'
import { parseJson } from '../wire/codec.ts'
import { answer, badRequest, json, methodNotAllowed } from './answers.ts'
import type { Exchange, HttpAnswer } from './exchange.ts'
import { readForm } from './forms.ts'
import type { Context, Route } from './routes.ts'

/** `/weights`, older than GET_WEIGHTS and UPDATE_WEIGHTS, with the same effect. */
export const weights: Route = {
  path: '/weights',
  realm: 'mesos-master-readwrite',

  handle(exchange, context) {
    if (exchange.method === 'GET') return show(exchange, context)
    if (exchange.method === 'PUT') return update(exchange, context)
    return methodNotAllowed(['GET', 'PUT'], exchange.method)
  },
}

function show({ query }: Exchange, { cluster, principal }: Context): HttpAnswer {
  const read = readForm(query)
  const jsonp = 'form' in read ? read.form.get('jsonp') : undefined
  return json(getWeights(cluster, viewerOf(cluster, principal)).weight_infos ?? [], jsonp)
}

type WeightInfos = OperatorCallOf<'UPDATE_WEIGHTS'>['update_weights']['weight_infos']

function update({ body }: Exchange, { master, principal }: Context): HttpAnswer {
  const text = Buffer.from(body).toString('utf8')
  const parsed = parseJson(text)
  if (!parsed.ok || !Array.isArray(parsed.value)) {
    const error = parsed.ok ? 'Unexpected JSON type parsed' : parsed.error
    return badRequest(`Failed to parse update weights request JSON '${text}': ${error}`)
  }
  const infos = parsed.value.map(weightInfoOf)
  if (infos.includes(undefined)) {
    return badRequest(
      `Failed to convert weights JSON array to protobuf '${text}': Missing required fields: weight`,
    )
  }
  const weight_infos: WeightInfos = infos.filter((info) => info !== undefined)
  const call = { type: 'UPDATE_WEIGHTS', update_weights: { weight_infos } } as const
  const result = master.operate(call, principal)
  return answer(result.status, result.body)
}

function weightInfoOf(value: unknown): WeightInfos[number] | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { role = '', weight }: Record<string, unknown> = { ...value }
  return typeof role === 'string' && typeof weight === 'number' ? { role, weight } : undefined
}
