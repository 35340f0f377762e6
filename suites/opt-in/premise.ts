// Changes of mind: frameworks that opt in to shared resources, or out, while they are subscribed.
import { get, list } from '../harness/read.ts'
import type { At, Timeline } from '../harness/timeline.ts'

export interface Change {
  at: At
  who: string
  before: boolean
  after: boolean
}

/** Every UPDATE_FRAMEWORK that was granted, and whether SHARED_RESOURCES was among the capabilities then and before. */
export function* changes(timeline: Timeline): Generator<Change> {
  const known = new Map<string, boolean>()
  for (const entry of timeline.entries) {
    if (entry.type !== 'CALL') continue
    const { at, who, call, status } = entry
    if (call.type === 'SUBSCRIBE') known.set(who, optsIn(call.subscribe))
    if (call.type !== 'UPDATE_FRAMEWORK' || status !== 200) continue
    const after = optsIn(call.update_framework)
    yield { at, who, before: known.get(who) ?? false, after }
    known.set(who, after)
  }
}

/** Until when a change is the last word. */
export function endOf({ entries }: Timeline, { at, who }: Change): At {
  const next = entries.find(
    (one) =>
      one.at > at &&
      one.type === 'CALL' &&
      one.who === who &&
      ['SUBSCRIBE', 'UPDATE_FRAMEWORK'].includes(String(one.call.type)),
  )
  return next?.at ?? entries.length
}

function optsIn(introduction: unknown): boolean {
  const capabilities = list(get(introduction, 'framework_info'), 'capabilities')
  return capabilities.some(({ type }) => type === 'SHARED_RESOURCES')
}
