// Frameworks that subscribe again under their id and say something else of themselves than before.
import type { Entry } from '../../spec-schemas/types.ts'
import { get, text } from '../harness/read.ts'
import { shownFrameworks } from '../views/premise.ts'

type Info = Record<string, unknown>

export interface Again {
  at: number
  id: string
  /** What the master knew of the framework. */
  before: Info
  /** What the framework says now. */
  info: Info
  /** What the operator was shown of it next, before anything else could change it. */
  shown: { at: number; info: unknown } | undefined
}

export function* subscribedAgain(entries: readonly Entry[]): Generator<Again> {
  const views = [...shownFrameworks(entries)]
  const known = new Map<string, Info>()
  for (const [at, entry] of entries.entries()) {
    if (entry.type !== 'CALL' || entry.who === 'operator' || entry.status !== 200) continue
    const { call, who } = entry
    const field = call.type === 'SUBSCRIBE' ? 'subscribe' : 'update_framework'
    const info = get(call, field, 'framework_info') as Info | undefined
    if (info === undefined) continue
    const id = text(call, 'framework_id', 'value')
    const before = known.get(who)
    if (call.type === 'SUBSCRIBE' && id !== undefined && before !== undefined) {
      const until = nextWord(entries, at, who)
      const isBack = entries
        .slice(at, until)
        .some((one) => one.type === 'EVENT' && one.who === who && one.event.type === 'SUBSCRIBED')
      const view = views.find((one) => one.at > at && one.at < until && one.id === id)
      const shown = view && { at: view.at, info: get(view.framework, 'framework_info') }
      if (isBack) yield { at, id, before, info, shown }
    }
    // The user cannot be changed, nor whether agents keep checkpoints.
    const { user, checkpoint } = before ?? info
    known.set(who, { ...info, user, checkpoint })
  }
}

/** When the framework speaks of itself again. */
function nextWord(entries: readonly Entry[], at: number, who: string): number {
  const next = entries.find(
    (one) =>
      one.at > at &&
      one.type === 'CALL' &&
      one.who === who &&
      ['SUBSCRIBE', 'UPDATE_FRAMEWORK', 'TEARDOWN'].includes(String(one.call.type)),
  )
  return next?.at ?? entries.length
}
