// Requests that came with credentials of their own, instead of those of the run.
import type { Entry } from '../../spec-schemas/types.ts'
import { stranger } from '../harness/principal.ts'
import { broken, type Finding, kept } from '../rule.ts'

type RequestEntry = Extract<Entry, { type: 'REQUEST' }> & { status: number }

/** Requests with an Authorization header of their own; an empty one proves nobody. */
export function* strangers(entries: readonly Entry[]): Generator<RequestEntry & { proof: string }> {
  for (const entry of entries) {
    if (entry.type !== 'REQUEST' || entry.status === undefined) continue
    const proof = entry.request.headers?.authorization
    if (proof !== undefined) yield { ...entry, status: entry.status, proof }
  }
}

/** Requests in the name of the run whose body names somebody else. */
export function* pretenders(entries: readonly Entry[], path: RegExp): Generator<RequestEntry> {
  for (const entry of entries) {
    if (entry.type !== 'REQUEST' || entry.status === undefined) continue
    const { headers, body } = entry.request
    if (headers?.authorization !== undefined || !path.test(entry.request.path)) continue
    if (body?.includes(`"principal":"${stranger}"`)) yield { ...entry, status: entry.status }
  }
}

/** A live Apache Mesos does not know these from others. */
const wrong = ['', 'Basic bm9ib2R5Om5vdGhpbmc=', 'Bearer bm9ib2R5', 'Basic %']

export function isWrong(proof: string): boolean {
  return wrong.includes(proof)
}

export function expect401(entry: RequestEntry, what: string): Finding {
  return entry.status === 401
    ? kept(entry.at)
    : broken(entry.at, `POST ${entry.request.path} ${what}: 401`, `${entry.status} ${entry.body}`)
}
