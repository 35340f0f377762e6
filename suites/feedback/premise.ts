// What operations asked for feedback, and what was asked about tasks and operations.
import type { OfferOperation } from '../../spec-schemas/types.ts'
import { list, text } from '../harness/read.ts'
import { heardBy, type OperationNews, operationStatuses } from '../harness/statuses.ts'
import type { At, OperationFact, Timeline } from '../harness/timeline.ts'

export function idOf(operation: OfferOperation): string | undefined {
  return text(operation, 'id', 'value')
}

/** Operations of frameworks whose id no other operation of the framework has. */
export function identified(timeline: Timeline): { fact: OperationFact; id: string }[] {
  const all = timeline.allOperations.filter((one) => one.by !== 'operator')
  return all.flatMap((fact) => {
    const id = idOf(fact.operation)
    const isUnique = all.every(
      (one) => one === fact || one.by !== fact.by || idOf(one.operation) !== id,
    )
    return id !== undefined && isUnique ? [{ fact, id }] : []
  })
}

/** What was told of an operation, the answers to questions about it left out. */
export function told(timeline: Timeline, { by, at }: OperationFact, id: string): OperationNews[] {
  const asked = timeline.calls.find(
    (one) => one.at > at && one.who === by && one.call.type === 'RECONCILE_OPERATIONS',
  )
  return [...operationStatuses(timeline)].filter(
    (one) => one.who === by && one.id === id && one.at > at && one.at < (asked?.at ?? Infinity),
  )
}

export interface Question {
  at: At
  who: string
  /** Empty: all that is known. */
  ids: string[]
  /** When everything that was sent in answer had arrived. */
  heardAt: At
}

/** The calls that ask for statuses, of tasks or of operations; the harness' own ones are left out. */
export function* questions(
  timeline: Timeline,
  type: 'RECONCILE' | 'RECONCILE_OPERATIONS',
): Generator<Question> {
  for (const entry of timeline.calls) {
    if (entry.call.type !== type || entry.status !== 202) continue
    const asked =
      type === 'RECONCILE'
        ? list(entry.call, 'reconcile', 'tasks').map((one) => text(one, 'task_id', 'value') ?? '')
        : list(entry.call, 'reconcile_operations', 'operations').map(
            (one) => text(one, 'operation_id', 'value') ?? '',
          )
    const heardAt = heardBy(timeline, entry.who, entry.at)
    if (asked.some((id) => id.startsWith('barrier-')) || heardAt === Infinity) continue
    yield { at: entry.at, who: entry.who, ids: asked, heardAt }
  }
}

/** Operations that are known to be done, and whose statuses the framework was not to acknowledge. */
export function unacknowledged(timeline: Timeline, who: string, at: At): string[] {
  const steps = timeline.steps.filter(
    ({ action }) => action.do === 'ACCEPT' && action.acknowledge === false,
  )
  return identified(timeline).flatMap(({ fact, id }) => {
    const isOpen = steps.some((step) => step.at < fact.at && fact.at < step.to)
    return isOpen && fact.by === who && fact.outcome === 'finished' && fact.doneAt < at ? [id] : []
  })
}
