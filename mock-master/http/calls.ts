import type { SchedulerCall } from '../../spec-schemas/types.ts'
import type { KeptExchange } from './journal.ts'
import { httpParts } from './parts.ts'
import { readCall } from './read-call.ts'

/** A call of a framework as it came over the wire, and the status that it was answered with. */
export interface ReceivedCall {
  readonly atMs: number
  readonly status: number
  readonly call: SchedulerCall
}

/** The calls among some exchanges, whatever their encoding; what could not be read is left out. */
export function callsIn(exchanges: readonly KeptExchange[]): ReceivedCall[] {
  return exchanges.flatMap(({ atMs, exchange, answer: { status } }) => {
    if (!/^(?:\/master)?\/api\/v1\/scheduler$/.test(exchange.path)) return []
    const read = readCall(exchange, 'scheduler.Call', httpParts)
    return 'call' in read ? [{ atMs, status, call: read.call }] : []
  })
}
