// When a framework has certainly gone: its connection was closed and the master knows it, or it was torn down.
import type { Entry } from '../../spec-schemas/types.ts'
import { text } from '../harness/read.ts'
import type { Timeline } from '../harness/timeline.ts'

export interface Absence {
  who: string
  id: string
  /** From the moment that the master certainly knows it. */
  from: number
  /** Until the framework subscribes again, or the end. */
  to: number
  /** Seconds that the master waits for it to come back. */
  timeout: number
  /** False when the master went on to show it as connected. */
  isNoticed: boolean
}

/** Frameworks whose connection broke, as the master knows. */
export function* absences(timeline: Timeline): Generator<Absence> {
  for (const absence of departures(timeline)) if (absence.isNoticed) yield absence
}

/** The same whether or not the master shows that it knows. */
export function* departures({ entries }: Timeline): Generator<Absence> {
  for (const step of entries) {
    if (step.type !== 'STEP' || step.skipped || step.action.do !== 'DISCONNECT') continue
    const who = step.action.by
    const id = idOf(entries, who, step.at)
    const later = entries.filter((one) => one.at > step.at)
    if (id === undefined) continue
    const next = later.find((one) => one.type === 'STEP')?.at ?? entries.length
    const isNoticed = !entries
      .slice(step.at, next)
      .some((one) => one.type === 'SILENCE' && one.who === who)
    const back = later.find(
      (one) => one.type === 'CALL' && one.who === who && one.call.type === 'SUBSCRIBE',
    )
    const from = lookAfter(entries, step.at) ?? next
    const timeout = timeoutOf(entries, who)
    yield { who, id, from, to: back?.at ?? entries.length, timeout, isNoticed }
  }
}

/** The state of the arena is read at the end of a step, when the master had noticed. */
function lookAfter(entries: readonly Entry[], at: number): number | undefined {
  return entries.find((one) => one.at > at && one.type === 'CALL' && one.call.type === 'GET_AGENTS')
    ?.at
}

function idOf(entries: readonly Entry[], who: string, at: number): string | undefined {
  const subscribed = entries.findLast(
    (one) =>
      one.at < at && one.type === 'EVENT' && one.who === who && one.event.type === 'SUBSCRIBED',
  )
  return subscribed?.type === 'EVENT'
    ? text(subscribed.event, 'subscribed', 'framework_id', 'value')
    : undefined
}

function timeoutOf(entries: readonly Entry[], who: string): number {
  const call = entries.find(
    (one) => one.type === 'CALL' && one.who === who && one.call.type === 'SUBSCRIBE',
  )
  const seconds = call?.type === 'CALL' ? infoOf(call.call).failover_timeout : 0
  return typeof seconds === 'number' ? seconds : 0
}

function infoOf(call: Record<string, unknown>): Record<string, unknown> {
  const { subscribe } = call as { subscribe?: { framework_info?: Record<string, unknown> } }
  return subscribe?.framework_info ?? {}
}

/** True when at `at` the master still waits for the framework, by a good margin. */
export function isAwaited({ entries }: Timeline, absence: Absence, at: number): boolean {
  const msOf = (index: number) => entries[index]?.ms ?? 0
  const passedMs = msOf(at) - msOf(absence.from)
  return absence.from <= at && at < absence.to && passedMs < absence.timeout * 500
}
