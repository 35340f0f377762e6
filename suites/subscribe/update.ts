// Every UPDATE_FRAMEWORK, with what it would change that may not change.
import type { Entry } from '../../spec-schemas/types.ts'
import { get, text } from '../harness/read.ts'

export interface Update {
  at: number
  /** The framework's next UPDATE_FRAMEWORK, or the end. */
  until: number
  id: string
  info: Record<string, unknown>
  status: number
  words: string
  forbidden: string[]
}

export function* updates(entries: readonly Entry[]): Generator<Update> {
  const calls = entries.filter((entry) => entry.type === 'CALL' && entry.who !== 'operator')
  const before = new Map<string, Record<string, unknown>>()
  for (const entry of calls) {
    if (entry.type !== 'CALL') continue
    const { at, who, call, status } = entry
    const field = call.type === 'SUBSCRIBE' ? 'subscribe' : 'update_framework'
    const info = get(call, field, 'framework_info') as Record<string, unknown> | undefined
    if (info === undefined) continue
    if (call.type === 'SUBSCRIBE') before.set(who, info)
    const known = before.get(who)
    if (call.type !== 'UPDATE_FRAMEWORK' || known === undefined || status === undefined) continue
    const until = calls.find((one) => one.at > at && isUpdate(one, who))?.at ?? entries.length
    const words = `${status} ${entry.body ?? ''}`
    const id = text(call, 'framework_id', 'value') ?? ''
    yield { at, until, id, info, status, words, forbidden: changes(known, info) }
    if (status === 200) before.set(who, info)
  }
}

function isUpdate(entry: Entry, who: string): boolean {
  return entry.type === 'CALL' && entry.who === who && entry.call.type === 'UPDATE_FRAMEWORK'
}

function changes(from: Record<string, unknown>, to: Record<string, unknown>): string[] {
  const differs = ['user', 'principal'].filter((field) => from[field] !== to[field])
  return (from.checkpoint ?? false) === (to.checkpoint ?? false)
    ? differs
    : [...differs, 'checkpoint']
}
