// What an operator hears on the event stream, and by when it must have heard of something.
import type { Entry } from '../../spec-schemas/types.ts'
import { once } from '../harness/once.ts'
import { list, text } from '../harness/read.ts'

export type Heard = { at: number; event: Record<string, unknown> }

/** The events of the operator's stream. */
export const heard = once((entries: readonly Entry[]): readonly Heard[] =>
  entries.flatMap((one) =>
    one.type === 'EVENT' && one.who === 'operator' ? [{ at: one.at, event: one.event }] : [],
  ),
)

/** Since when the operator listens, if it does. */
export function listensAt(entries: readonly Entry[]): number | undefined {
  return heard(entries).find(({ event }) => event.type === 'SUBSCRIBED')?.at
}

/** Tasks that were there already when the operator began to listen. */
export function atFirst(entries: readonly Entry[]): Set<string> {
  const first = heard(entries).find(({ event }) => event.type === 'SUBSCRIBED')?.event
  const tasks = list(first, 'subscribed', 'get_state', 'get_tasks', 'tasks')
  return new Set(tasks.map((task) => text(task, 'task_id', 'value') ?? ''))
}

/**
 * True when something that was asked for after `at` was told on the stream: then all that happened before has been
 * told, for the events of a stream are in order.
 */
export function isPast(entries: readonly Entry[], at: number): boolean {
  return heard(entries).some(({ at: told, event }) => {
    const task = text(event, 'task_updated', 'status', 'task_id', 'value')
    const removed = text(event, 'framework_removed', 'framework_info', 'id', 'value')
    const isTerminal = text(event, 'task_updated', 'state') === 'TASK_KILLED'
    return entries.some(
      (one) =>
        one.at > at &&
        one.at < told &&
        one.type === 'CALL' &&
        ((isTerminal && text(one.call, 'kill', 'task_id', 'value') === task) ||
          (removed !== undefined &&
            text(one.call, 'teardown', 'framework_id', 'value') === removed)),
    )
  })
}
