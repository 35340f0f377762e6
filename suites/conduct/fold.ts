// Reads the entries of a history into what frameworks did: one function for each kind of entry.
import type { Entry, History } from '../../spec-schemas/types.ts'
import { ended, offersOf, rescindedOf, resourceList } from '../harness/news.ts'
import { get, isObject, list, text } from '../harness/read.ts'
import { type At, never } from '../harness/timeline.ts'
import { askedIn, launchedBy } from './asked.ts'
import type { Acts, CallEntry, HeldOffer, Session, Status } from './conduct.ts'
import { capabilitiesOf } from './payload.ts'

type EntryOf<T extends Entry['type']> = Extract<Entry, { type: T }>

export function fold(history: History): Acts {
  const reading = new Reading()
  for (const entry of history.entries) reading.entry(entry)
  return reading.acts
}

class Reading {
  readonly acts: Acts = {
    sessions: [],
    introductions: [],
    offers: [],
    asked: [],
    tasks: [],
    statuses: [],
    calls: [],
    read: new Map(),
  }
  readonly #readBy = new Map<string, At>()
  /** By framework and id, since a record may hold many. */
  readonly #offers = new Map<string, HeldOffer>()
  readonly #statuses = new Map<string, Status>()

  entry(entry: Entry): void {
    if (entry.type === 'CLOSED') return this.#closed(entry)
    if (entry.type === 'EVENT') return this.#event(entry)
    if (entry.type !== 'CALL' || entry.who === 'operator') return
    if (entry.call.type === 'SUBSCRIBE') return this.#subscribe(entry)
    this.#call(entry)
  }

  #subscribe({ at, who, call, status, headers, ms = 0 }: CallEntry): void {
    const info = get(call, 'subscribe', 'framework_info')
    const givenId = text(call, 'framework_id', 'value') ?? text(info, 'id', 'value')
    const streamId = headers?.['mesos-stream-id']
    const isRefused = status !== undefined && status >= 400
    this.#introduced(at, who, info)
    this.acts.sessions.push({
      who,
      at,
      ms,
      ...(givenId === undefined ? {} : { givenId }),
      ...(streamId === undefined ? {} : { streamId }),
      subscribedAt: never,
      errorAt: never,
      endedAt: isRefused ? at : never,
    })
  }

  #introduced(at: At, who: string, info: unknown): void {
    if (!isObject(info)) return
    this.acts.introductions.push({ who, at, info, capabilities: capabilitiesOf(info) })
  }

  #call(entry: CallEntry): void {
    const { at, who, call, status } = entry
    this.acts.calls.push(entry)
    const type = text(call, 'type') ?? ''
    if (type === 'ACCEPT' || type === 'DECLINE') this.#answer(entry, type)
    if (type === 'ACKNOWLEDGE') this.#acknowledge(entry, 'task')
    if (type === 'ACKNOWLEDGE_OPERATION_STATUS') this.#acknowledge(entry, 'operation')
    if (type === 'UPDATE_FRAMEWORK' && status === 200) {
      this.#introduced(at, who, get(call, 'update_framework', 'framework_info'))
    }
    this.acts.read.set(at, this.#readBy.get(who) ?? -1)
  }

  #answer(entry: CallEntry, type: 'ACCEPT' | 'DECLINE'): void {
    const ids = list(entry.call, type.toLowerCase(), 'offer_ids').map((id) => text(id, 'value'))
    const offers = ids.flatMap((id) => this.#offers.get(`${entry.who} ${id}`) ?? [])
    for (const offer of offers) {
      offer.answeredAt.push(entry.at)
      this.#hasRead(entry.who, offer.at)
    }
    if (type === 'ACCEPT') this.#accept(entry, offers)
  }

  #accept(entry: CallEntry, offers: HeldOffer[]): void {
    for (const asked of askedIn(entry, offers)) {
      this.acts.asked.push(asked)
      this.acts.tasks.push(...launchedBy(asked))
    }
  }

  #acknowledge({ at, who, call }: CallEntry, kind: Status['kind']): void {
    const field = kind === 'task' ? 'acknowledge' : 'acknowledge_operation_status'
    const uuid = text(call, field, 'uuid')
    const id = text(call, field, `${kind}_id`, 'value')
    const status = this.#statuses.get(`${who} ${uuid}`)
    if (status?.kind !== kind || status.id !== id) return
    status.acknowledgedAt = Math.min(status.acknowledgedAt, at)
    this.#hasRead(who, status.sent[0]?.at ?? -1)
  }

  #hasRead(who: string, at: At): void {
    this.#readBy.set(who, Math.max(at, this.#readBy.get(who) ?? -1))
  }

  #event(entry: EntryOf<'EVENT'>): void {
    const { at, who, event } = entry
    const session = this.#session(who, entry.streamId)
    if (session && event.type === 'SUBSCRIBED') {
      session.subscribedAt = at
      session.id = text(event, 'subscribed', 'framework_id', 'value') ?? ''
    }
    if (session && event.type === 'ERROR') session.errorAt = at
    if (event.type === 'OFFERS') this.#offered(entry)
    const rescinded = rescindedOf(event)
    const offer = this.#offers.get(`${who} ${rescinded}`)
    if (offer) offer.rescindedAt = at
    if (event.type === 'UPDATE') this.#status(entry, 'task', get(event, 'update', 'status'))
    if (event.type === 'UPDATE_OPERATION_STATUS') {
      this.#status(entry, 'operation', get(event, 'update_operation_status', 'status'))
    }
  }

  #offered({ at, who, event, streamId, ms = 0 }: EntryOf<'EVENT'>): void {
    const session = this.#session(who, streamId)
    for (const offer of offersOf(event)) {
      const held: HeldOffer = {
        who,
        at,
        ms,
        id: offer.id.value,
        agent: offer.agent_id.value,
        role: text(offer, 'allocation_info', 'role') ?? '*',
        resources: resourceList(offer, 'resources'),
        answeredAt: [],
        rescindedAt: never,
        session,
      }
      this.acts.offers.push(held)
      this.#offers.set(`${who} ${held.id}`, held)
    }
  }

  #status({ at, who, ms = 0 }: EntryOf<'EVENT'>, kind: Status['kind'], told: unknown): void {
    const id = text(told, `${kind}_id`, 'value') ?? ''
    const state = text(told, 'state') ?? ''
    const uuid = kind === 'task' ? text(told, 'uuid') : text(told, 'uuid', 'value')
    const known = uuid === undefined ? undefined : this.#statuses.get(`${who} ${uuid}`)
    if (known !== undefined) {
      known.sent.push({ at, ms })
      return
    }
    const status: Status = {
      who,
      kind,
      id,
      agent: text(told, 'agent_id', 'value') ?? '',
      state,
      ...(uuid === undefined ? {} : { uuid }),
      sent: [{ at, ms }],
      acknowledgedAt: never,
    }
    this.acts.statuses.push(status)
    if (uuid !== undefined) this.#statuses.set(`${who} ${uuid}`, status)
    if (kind === 'task') this.#taskTold(at, who, id, state)
    else this.#operationTold(at, who, id, state)
  }

  #taskTold(at: At, who: string, id: string, state: string): void {
    const task = this.acts.tasks.findLast((one) => one.who === who && one.id === id)
    if (task === undefined) return
    if (state === 'TASK_RUNNING') task.runningAt = Math.min(task.runningAt, at)
    if (ended.includes(state)) task.endedAt = Math.min(task.endedAt, at)
  }

  #operationTold(at: At, who: string, id: string, state: string): void {
    const asked = this.acts.asked.findLast((one) => one.who === who && one.id === id)
    if (asked === undefined || asked.outcome !== 'unknown') return
    const isRefusal = /ERROR|FAILED|DROPPED|GONE/.test(state)
    if (!isRefusal && state !== 'OPERATION_FINISHED') return
    Object.assign(asked, { outcome: isRefusal ? 'refused' : 'finished', state, toldAt: at })
  }

  #closed({ at, who, by: leaver, streamId }: EntryOf<'CLOSED'>): void {
    const by = leaver ?? 'master'
    const session = this.#session(who, streamId)
    if (session === undefined) return
    session.endedAt = Math.min(session.endedAt, at)
    session.endedBy ??= by
  }

  #session(who: string, streamId?: string): Session | undefined {
    const own = this.acts.sessions.filter((one) => one.who === who)
    return own.find((one) => streamId !== undefined && one.streamId === streamId) ?? own.at(-1)
  }
}
