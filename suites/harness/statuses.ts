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

function* readTaskStatuses({ events }: Timeline): Generator<TaskNews> {
  for (const entry of events) {
    if (entry.event.type !== 'UPDATE') continue
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

function* readOperationStatuses({ events }: Timeline): Generator<OperationNews> {
  for (const entry of events) {
    if (entry.event.type !== 'UPDATE_OPERATION_STATUS') continue
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
export function heardBy(timeline: Timeline, who: string, at: At): At {
  return barriersOf(timeline).find((one) => one.who === who && one.askedAt >= at)?.heardAt ?? never
}

interface Barrier {
  who: string
  askedAt: At
  heardAt: At
}

/** The questions by which a play makes sure that a framework has heard everything. */
const barriersOf = once((timeline: Timeline): readonly Barrier[] => {
  const barriers: Barrier[] = []
  const asked = new Map<string, Barrier>()
  for (const entry of timeline.entries) {
    if (entry.type === 'CALL' && entry.call.type === 'RECONCILE') {
      const task = text(list(entry.call, 'reconcile', 'tasks')[0], 'task_id', 'value') ?? ''
      if (!task.startsWith('barrier-')) continue
      const barrier = { who: entry.who, askedAt: entry.at, heardAt: never }
      barriers.push(barrier)
      asked.set(`${entry.who} ${task}`, barrier)
    } else if (entry.type === 'EVENT' && entry.event.type === 'UPDATE') {
      const task = text(entry.event, 'update', 'status', 'task_id', 'value')
      const barrier = asked.get(`${entry.who} ${task}`)
      if (barrier?.heardAt === never) barrier.heardAt = entry.at
    }
  }
  return barriers
})

/** When the master took the offer back by itself. */
export function rescindedAt({ events }: Timeline, { offer, to }: OfferFact): At {
  const found = events.find(
    ({ who, event }) =>
      who === to.name && text(event, 'rescind', 'offer_id', 'value') === offer.id.value,
  )
  return found?.at ?? never
}

/** The ids of the offers that an ACCEPT sent at `at` names, as they stand there. */
export function offerIdsAt({ entries }: Timeline, at: At): string[] {
  const entry = entries[at]
  const ids = entry?.type === 'CALL' ? list(entry.call, 'accept', 'offer_ids') : []
  return ids.map((id) => text(id, 'value') ?? '')
}
