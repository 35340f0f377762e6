// What came of each SUBSCRIBE of a framework, whichever way it was sent.
import type { Entry } from '../../spec-schemas/types.ts'
import { once } from '../harness/once.ts'
import { get, parseObject, text } from '../harness/read.ts'
import { broken, type Finding, kept } from '../rule.ts'

export interface Subscription {
  at: number
  call: Record<string, unknown>
  /** The framework of the play; absent for a raw request. */
  who?: string
  status: number
  /** False where a recording has only the head of the answer. */
  isSeen: boolean
  /** The event that the answer begins with, if it was seen. */
  first?: Record<string, unknown>
  /** The answer in a few words. */
  words: string
}

/** Every SUBSCRIBE to the scheduler API that was answered. */
export const subscriptions = once((entries: readonly Entry[]): readonly Subscription[] => [
  ...readSubscriptions(entries),
])

function* readSubscriptions(entries: readonly Entry[]): Generator<Subscription> {
  for (const entry of entries) {
    if (entry.type === 'CALL' && entry.call.type === 'SUBSCRIBE' && entry.who !== 'operator') {
      yield sent(entries, entry)
    }
    if (entry.type === 'REQUEST' && entry.status !== undefined) {
      if (!entry.request.path.endsWith('/scheduler')) continue
      const call = parseObject(entry.request.body ?? '')
      if (call?.type !== 'SUBSCRIBE') continue
      const first = parseObject(/^\d+\n(.*)/s.exec(entry.body ?? '')?.[1] ?? '')
      const words = `${entry.status} ${entry.body?.slice(0, 200) ?? ''}`
      const isSeen = entry.body !== undefined
      yield { at: entry.at, call, status: entry.status, isSeen, words, ...(first && { first }) }
    }
  }
}

type CallEntry = Extract<Entry, { type: 'CALL' }>

function sent(entries: readonly Entry[], { at, who, call, status = 0, body }: CallEntry) {
  const next = entries.find(
    (one) => one.at > at && one.type === 'EVENT' && one.who === who && !isFailover(one.event),
  )
  const first = next?.type === 'EVENT' ? next.event : undefined
  const words = `${status} ${first?.type ?? ''} ${body ?? ''}`
  return { at, call, who, status, isSeen: first !== undefined, words, ...(first && { first }) }
}

/** What the former stream is told comes before what the new one is. */
function isFailover(event: Record<string, unknown>): boolean {
  return event.type === 'ERROR' && /failed over/i.test(text(event, 'error', 'message') ?? '')
}

export function infoOf({ call }: Subscription): Record<string, unknown> {
  return (get(call, 'subscribe', 'framework_info') ?? {}) as Record<string, unknown>
}

/** The id that the framework was given. */
export function idGiven({ first }: Subscription): string | undefined {
  return text(first, 'subscribed', 'framework_id', 'value')
}

/** A subscription is refused by a status, or by an event ERROR in place of SUBSCRIBED. */
export function expectRefusal(one: Subscription, what: string): Finding {
  const isRefused = one.status >= 400 || one.first?.type === 'ERROR'
  return isRefused ? kept(one.at) : broken(one.at, `SUBSCRIBE ${what}: 4xx or ERROR`, one.words)
}
