import type { Entry, History } from '../../spec-schemas/types.ts'
import { decode, type MessageName, toJson } from '../wire/codec.ts'
import type { HttpAnswer } from './exchange.ts'
import { isStream } from './exchange.ts'
import { type MediaType, mediaTypeOf } from './negotiate.ts'
import { type Heard, isScheduler, type Recorded, type Recorder, type Session } from './recorder.ts'

/**
 * What was recorded, as a history in the form that plays have. Frameworks go by their names; a second one
 * of the same name by its name and id.
 */

type Message = Record<string, unknown>

/** An entry without its place. */
type Told<E = Entry> = E extends unknown ? Omit<E, 'at'> : never

export interface Telling {
  url: string
  version: string
  startedMs: number
  isVirtual: boolean
  /** The name or the id of one framework; absent: everybody, the operator too. */
  framework?: string
}

/** Everything from the start on, as one history. */
export function historyOf({ recorded, left }: Recorder, telling: Telling): History {
  const names = new Names(recorded)
  const all = recorded.flatMap((one) => entryOf(one, names, telling.startedMs))
  const wanted = telling.framework
  const told = wanted === undefined ? all : all.filter(({ who }) => names.are(who, wanted))
  return {
    version: 1,
    target: { url: telling.url, version: telling.version },
    role: '',
    ...(telling.isVirtual && { clock: 'virtual' }),
    entries: told.map((entry, at): Entry => ({ at, ...entry })),
    ...(left > 0 && { truncated: left }),
  }
}

type ToldByWho = Told<Exclude<Entry, { type: 'STEP' }>>

function entryOf(one: Recorded, names: Names, startedMs: number): ToldByWho[] {
  const ms = one.atMs - startedMs
  if (one.type === 'REQUEST') return requestEntry(one, names, ms)
  const { streamId } = one.session
  const who = names.ofSession(one.session)
  if (one.type === 'CLOSED') {
    const by = one.by === 'framework' ? { by: one.by } : {}
    return [{ type: 'CLOSED', who, ...by, streamId, ms }]
  }
  const event = eventOf(one)
  if (event !== undefined) return [{ type: 'EVENT', who, event, streamId, ms }]
  const bytes = Buffer.from(one.record).toString('base64')
  return [{ type: 'GARBLED', who, reason: 'no event', bytes, ms }]
}

type RequestRecord = Extract<Recorded, { type: 'REQUEST' }>

function requestEntry(one: RequestRecord, names: Names, ms: number): ToldByWho[] {
  const { heard, answer } = one
  const outcome = answer === undefined ? {} : outcomeOf(answer)
  const call = callOf(heard)
  if (isRead(heard, call)) return []
  const { streamId } = heard
  const who = isScheduler(heard.path) ? names.ofRequest(one, call) : 'operator'
  const stream = streamId === undefined ? {} : { streamId }
  if (call !== undefined) return [{ type: 'CALL', who, call, ...stream, ...outcome, ms }]
  const body = Buffer.from(heard.body).toString('utf8')
  const request = { method: heard.method, path: heard.path, ...(body && { body }) }
  return [{ type: 'REQUEST', who, request, ...outcome, ms }]
}

function outcomeOf({ status, headers, body }: HttpAnswer) {
  const text = isStream(body) ? '' : Buffer.from(body).toString('utf8')
  return { status, headers: { ...headers }, ...(text && { body: text }) }
}

/** What operators only look at tells nothing of anybody's conduct. */
function isRead({ path }: Heard, call: Message | undefined): boolean {
  const type = String(call?.type ?? '')
  return !isScheduler(path) && (type.startsWith('GET_') || type === 'SUBSCRIBE')
}

function callOf({ method, path, contentType = '', body }: Heard): Message | undefined {
  const mediaType = mediaTypeOf(contentType)
  if (method !== 'POST' || mediaType === undefined) return undefined
  return isScheduler(path)
    ? message('scheduler.Call', body, mediaType)
    : message('master.Call', body, mediaType)
}

function eventOf({ record, session }: Extract<Recorded, { type: 'EVENT' }>): Message | undefined {
  // Every record is written on its own: what follows the length is the event.
  const body = record.subarray(record.indexOf(lineFeed) + 1)
  const mediaType = mediaTypeOf(session.mediaType)
  return mediaType && message('scheduler.Event', body, mediaType)
}

const lineFeed = 10

function message(name: MessageName, body: Uint8Array, mediaType: MediaType): Message | undefined {
  const decoded = decode(name, body, mediaType)
  if (!decoded.ok) return undefined
  return mediaType === 'application/json' ? { ...decoded.value } : toJson(name, decoded.value)
}

/** Who is who: a framework has its id from SUBSCRIBED, its name from SUBSCRIBE, and its streams. */
class Names {
  readonly #byId = new Map<string, string>()
  readonly #bySession = new Map<Session, string>()
  readonly #byStream = new Map<string, string>()
  /** By the name that it goes by here, the one that it gave. */
  readonly #given = new Map<string, string>()

  constructor(recorded: readonly Recorded[]) {
    const ids = subscribedIds(recorded)
    for (const one of recorded) {
      if (one.type !== 'REQUEST' || one.session === undefined) continue
      const name = text(callOf(one.heard), 'subscribe', 'framework_info', 'name') ?? ''
      const who = this.#named(name, ids.get(one.session))
      this.#given.set(who, name)
      this.#bySession.set(one.session, who)
      this.#byStream.set(one.session.streamId, who)
    }
  }

  #named(name: string, id: string | undefined): string {
    const known = this.#byId.get(id ?? '')
    if (known !== undefined || id === undefined) return known ?? name
    const isTaken = name === '' || name === 'operator' || [...this.#byId.values()].includes(name)
    const who = isTaken ? `${name} (${id})`.trim() : name
    this.#byId.set(id, who)
    return who
  }

  ofSession(session: Session): string {
    return this.#bySession.get(session) ?? ''
  }

  ofRequest({ heard, session }: RequestRecord, call: Message | undefined): string {
    if (session !== undefined) return this.ofSession(session)
    const id = text(call, 'framework_id', 'value')
    const stream = heard.streamId ?? ''
    const name = text(call, 'subscribe', 'framework_info', 'name')
    return this.#byId.get(id ?? '') ?? this.#byStream.get(stream) ?? name ?? id ?? 'somebody'
  }

  /** Whether `who` is meant by a name or an id; several may have one name. */
  are(who: string, wanted: string): boolean {
    return this.#given.get(who) === wanted || this.#byId.get(wanted) === who
  }
}

function subscribedIds(recorded: readonly Recorded[]): Map<Session, string> {
  const ids = new Map<Session, string>()
  for (const one of recorded) {
    if (one.type !== 'EVENT' || ids.has(one.session)) continue
    const id = text(eventOf(one), 'subscribed', 'framework_id', 'value')
    if (id !== undefined) ids.set(one.session, id)
  }
  return ids
}

function text(value: unknown, ...path: string[]): string | undefined {
  let found: unknown = value
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = Reflect.get(found, key)
  }
  return typeof found === 'string' ? found : undefined
}
