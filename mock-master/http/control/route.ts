import { type SchemaReference, validate } from '../../../spec-schemas/index.ts'
import { FlagError } from '../../flags/values.ts'
import { badRequest, bare, methodNotAllowed } from '../answers.ts'
import type { Exchange, HttpAnswer } from '../exchange.ts'
import type { Context, Route } from '../routes.ts'
import { controlOperations } from './index.ts'
import type { ControlOperation } from './operation.ts'

/**
 * What only a mock can do, under `/__mock/`: bodies and answers are JSON, no Content-Type is asked
 * for, and nobody has to prove who they are.
 */
export const controlRoute: Route = {
  path: '/__mock',
  isApart: true,

  handle(exchange, context) {
    const path = exchange.path.replace(/^\/__mock\/?/, '').replace(/\/+$/, '')
    const there = controlOperations.filter((operation) => idIn(path, operation) !== undefined)
    if (there.length === 0) return bare(404)
    const asked = there.find(({ method }) => method === exchange.method)
    const methods = there.map(({ method }) => method)
    if (asked === undefined) return methodNotAllowed(methods, exchange.method)
    return perform(asked, { exchange, id: idIn(path, asked) ?? '' }, context)
  },
}

/** What stands for `{id}`, nothing where there is none; undefined when the paths differ. */
function idIn(path: string, operation: ControlOperation): string | undefined {
  const [before = '', after] = operation.path.split('{id}')
  if (after === undefined) return path === before ? '' : undefined
  const id = path.startsWith(before) ? path.slice(before.length) : ''
  return id === '' || id.includes('/') ? undefined : decoded(id)
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function perform(
  operation: ControlOperation,
  { exchange, id }: { exchange: Exchange; id: string },
  context: Context,
): HttpAnswer {
  const body = readObject(exchange)
  if (body === undefined) return badRequest('Expecting a JSON object')
  const error = operation.takes === undefined ? undefined : bodyError(operation.takes, body)
  if (error !== undefined) return badRequest(error)
  try {
    return operation.handle({ body, id, query: new URLSearchParams(exchange.query) }, context)
  } catch (thrown) {
    if (thrown instanceof FlagError) return badRequest(thrown.message)
    throw thrown
  }
}

/** Faults explain better what is wrong with them than the list of all that they could be. */
function bodyError(takes: string, body: object): string | undefined {
  if (takes === 'Fault') return undefined
  const reference: SchemaReference = `control#/$defs/${takes}`
  const violations = validate(reference, body)
  if (violations.length === 0) return undefined
  return `Expecting ${takes}: ${violations.map(({ path, message }) => `${path} ${message}`.trim()).join('; ')}`
}

function readObject({ body }: Exchange): Record<string, unknown> | undefined {
  if (body.length === 0) return {}
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value }
      : undefined
  } catch {
    return undefined
  }
}
