// What a framework's stream told, status by status, and up to when everything that was sent to it had arrived.
import { once } from './once.ts'
import { get, list, text } from './read.ts'
import { type At, never, type OfferFact, type Timeline } from './timeline.ts'

export interface TaskNews {
  at: At
  who: string
  task: string
  state: string
  reason?: string
  source?: string
  uuid?: string
  message?: string
}

/** Every status of a task that was told, those about barriers included. */
export const taskStatuses = once((timeline: Timeline): readonly TaskNews[] => [
  ...readTaskStatuses(timeline),
])

function* readTaskStatuses({ entries }: Timeline): Generator<TaskNews> {
  for (const entry of entries) {
    if (entry.type !== 'EVENT' || text(entry.event, 'type') !== 'UPDATE') continue
    const status = get(entry.event, 'update', 'status')
    yield {
      at: entry.at,
      who: entry.who,
      task: text(status, 'task_id', 'value') ?? '',
      state: text(status, 'state') ?? '',
      ...words(status, 'reason', 'source', 'uuid', 'message'),
    }
  }
}

export interface OperationNews {
  at: At
  who: string
  id?: string
  state: string
  uuid?: string
  agent?: string
  message?: string
}

/** Every status of an operation that was told. */
export const operationStatuses = once((timeline: Timeline): readonly OperationNews[] => [
  ...readOperationStatuses(timeline),
])

function* readOperationStatuses({ entries }: Timeline): Generator<OperationNews> {
  for (const entry of entries) {
    if (entry.type !== 'EVENT' || text(entry.event, 'type') !== 'UPDATE_OPERATION_STATUS') continue
    const status = get(entry.event, 'update_operation_status', 'status')
    const id = text(status, 'operation_id', 'value')
    const uuid = text(status, 'uuid', 'value')
    const agent = text(status, 'agent_id', 'value')
    yield {
      at: entry.at,
      who: entry.who,
      state: text(status, 'state') ?? '',
      ...(id === undefined ? {} : { id }),
      ...(uuid === undefined ? {} : { uuid }),
      ...(agent === undefined ? {} : { agent }),
      ...words(status, 'message'),
    }
  }
}

function words<K extends string>(status: unknown, ...keys: K[]): { [key in K]?: string } {
  const found = keys.flatMap((key) => {
    const word = text(status, key)
    return word === undefined ? [] : [[key, word]]
  })
  return Object.fromEntries(found)
}

/** When the framework had heard all that was sent until `at`: a question about an unknown task is answered in order. */
export function heardBy({ entries }: Timeline, who: string, at: At): At {
  for (let asked = at; asked < entries.length; asked++) {
    const entry = entries[asked]
    if (entry?.type !== 'CALL' || entry.who !== who || entry.call.type !== 'RECONCILE') continue
    const task = text(list(entry.call, 'reconcile', 'tasks')[0], 'task_id', 'value') ?? ''
    if (!task.startsWith('barrier-')) continue
    const answer = entries.findIndex(
      (one, index) =>
        index > asked &&
        one.type === 'EVENT' &&
        one.who === who &&
        text(one.event, 'update', 'status', 'task_id', 'value') === task,
    )
    return answer < 0 ? never : answer
  }
  return never
}

/** When the master took the offer back by itself. */
export function rescindedAt({ entries }: Timeline, { offer, to }: OfferFact): At {
  const found = entries.findIndex(
    (one) =>
      one.type === 'EVENT' &&
      one.who === to.name &&
      text(one.event, 'rescind', 'offer_id', 'value') === offer.id.value,
  )
  return found < 0 ? never : found
}

/** The ids of the offers that an ACCEPT sent at `at` names, as they stand there. */
export function offerIdsAt({ entries }: Timeline, at: At): string[] {
  const entry = entries[at]
  const ids = entry?.type === 'CALL' ? list(entry.call, 'accept', 'offer_ids') : []
  return ids.map((id) => text(id, 'value') ?? '')
}
