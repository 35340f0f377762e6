// What is wrong with a raw request, told from the request alone.
import type { Entry } from '../../spec-schemas/types.ts'
import { parseObject } from '../harness/read.ts'
import { broken, type Finding, kept } from '../rule.ts'

export type RequestEntry = Extract<Entry, { type: 'REQUEST' }>

const apis = /^(\/master)?\/api\/v1(\/scheduler)?$/

/** Requests to the v1 endpoints that were answered. */
export function* toApi(entries: readonly Entry[]): Generator<RequestEntry & { status: number }> {
  for (const entry of entries) {
    if (entry.type !== 'REQUEST' || entry.status === undefined) continue
    // Who is not let in is told nothing else.
    if (apis.test(entry.request.path) && entry.status !== 401)
      yield { ...entry, status: entry.status }
  }
}

export function isScheduler({ request }: RequestEntry): boolean {
  return request.path.endsWith('/scheduler')
}

export function header({ request }: RequestEntry, name: string): string | undefined {
  const found = Object.entries(request.headers ?? {}).find(([key]) => key.toLowerCase() === name)
  return found?.[1]
}

/** The call in a request that gets as far as being read: a POST of JSON. */
export function readable(entry: RequestEntry): { call?: Record<string, unknown> } | undefined {
  const isJson = header(entry, 'content-type') === 'application/json'
  if (entry.request.method !== 'POST' || !isJson) return undefined
  const call = parseObject(entry.request.body ?? '')
  return call === undefined ? {} : { call }
}

export function expectStatus(entry: RequestEntry, status: number, what: string): Finding {
  const { method, path } = entry.request
  if (entry.status === status) return kept(entry.at)
  const actual = `${entry.status} ${entry.body?.slice(0, 200) ?? ''}`
  return broken(entry.at, `${method} ${path} ${what}: ${status}`, actual)
}
