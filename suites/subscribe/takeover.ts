// A second instance of a framework subscribes while the stream of the first is open.
import type { Entry } from '../../spec-schemas/types.ts'

/** The SUBSCRIBEs that took over, each until the end of its step. */
export function* takeovers(entries: readonly Entry[]) {
  for (const step of entries) {
    if (step.type !== 'STEP' || step.skipped !== undefined) continue
    if (step.action.do !== 'SUBSCRIBE' || step.action.over !== true) continue
    const who = step.action.by
    const at = step.at + 1
    const next = entries.find((one) => one.at > at && one.type === 'STEP')
    const until = next?.at ?? entries.length
    const isDone = entries.slice(at, until).some((one) => one.type === 'EVENT' && one.who === who)
    if (isDone) yield { at, until, who }
  }
}
