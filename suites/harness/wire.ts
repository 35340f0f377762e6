// The wire between a play and its target: sends requests, reads event streams, and records all of it in order.
// It has no opinion about what comes back; a target that answers nonsense leaves nonsense in the history.
import type { Entry, RequestSpec } from '../../spec-schemas/types.ts'
import { parseObject } from './read.ts'
import { RecordDecoder, RecordIOError } from './recordio.ts'
import { HarnessError, type Target } from './target.ts'
import { type Answer, open, readText, tellingHeaders } from './transport.ts'

export type { Answer } from './transport.ts'

type EntryBody = Entry extends infer E ? (E extends Entry ? Omit<E, 'at' | 'ms'> : never) : never

interface CallOptions {
  headers?: Record<string, string>
  /** Reduces a large answer to what concerns the play. */
  trim?: (answer: Record<string, unknown>) => Record<string, unknown>
  /** Acknowledgements would only make histories longer. */
  unrecorded?: boolean
}

const json = { 'content-type': 'application/json', accept: 'application/json' }

/** The most calls under way whose answers nobody waits for. */
const maxBackground = 32

export class Wire {
  readonly entries: Entry[] = []
  readonly target: Target
  /** Reduces an event to what concerns the play, for the history. */
  trimEvent: (event: Record<string, unknown>) => Record<string, unknown> = (event) => event
  /** Hears of every event after it was recorded. */
  onEvent: (who: string, event: Record<string, unknown>) => void = () => {}
  readonly #began = Date.now()
  /** Requests under way and streams. Combined signals would say the same, and cost as much as the call. */
  readonly #open = new Set<AbortController>()
  #isClosed = false
  #bytes = 0
  #background = 0
  #wake: () => void = () => {}
  #changed: Promise<void>

  constructor(target: Target) {
    this.target = target
    this.#changed = this.#nextChange()
  }

  /** Appends to the history. */
  record(body: EntryBody): Entry {
    const at = this.entries.length
    if (at >= this.target.limits.maxEntries) {
      throw new HarnessError(`the target sent more than ${at} events and answers in one play`)
    }
    const entry = { ...body, at, ms: Date.now() - this.#began } as Entry
    this.entries.push(entry)
    this.#wake()
    return entry
  }

  /** Resolves with what `find` finds as soon as it finds something, or with undefined after `ms`. */
  async until<T>(find: () => T | undefined, ms: number): Promise<T | undefined> {
    const deadline = Date.now() + ms
    for (;;) {
      const found = find()
      if (found !== undefined) return found
      const left = deadline - Date.now()
      if (left <= 0 || this.#isClosed) return undefined
      await this.#changeWithin(left)
    }
  }

  /**
   * Sends a call whose answer nobody waits for, such as an acknowledgement. Under a flood some are left out: they would
   * only pile up, and what is not acknowledged comes again.
   */
  sendAside(path: string, call: object, headers: Record<string, string>): void {
    if (this.#background >= maxBackground) return
    this.#background++
    this.call(path, '', call, { headers, unrecorded: true })
      .catch(() => {})
      .finally(() => this.#background--)
  }

  async send(path: string, init: RequestInit): Promise<Answer> {
    const request = this.#begin()
    const late = setTimeout(() => request.abort(), this.target.limits.callMs)
    try {
      const response = await open(this.target, path, init, request.signal)
      const body = await readText(response, this.target)
      return { status: response.status, headers: tellingHeaders(response), body }
    } finally {
      clearTimeout(late)
      this.#open.delete(request)
    }
  }

  /** Posts a v1 call as JSON. It stands in the history where it was sent, its answer with it. */
  async call(path: string, who: string, call: object, options: CallOptions = {}): Promise<Answer> {
    const entry = options.unrecorded ? {} : this.record({ type: 'CALL', who, call: { ...call } })
    const answer = await this.send(path, {
      method: 'POST',
      headers: { ...json, ...options.headers },
      body: JSON.stringify(call),
    })
    const parsed = answer.status === 200 ? parseObject(answer.body) : undefined
    Object.assign(entry, { status: answer.status, headers: answer.headers })
    if (parsed !== undefined) Object.assign(entry, { answer: options.trim?.(parsed) ?? parsed })
    else if (answer.body !== '') Object.assign(entry, { body: answer.body.slice(0, 4096) })
    return answer
  }

  /** Sends any other request and records it with its answer. */
  async request(who: string, request: RequestSpec): Promise<Answer> {
    const entry = this.record({ type: 'REQUEST', who, request })
    const { method, path, headers, body } = request
    const answer = await this.send(path, {
      method,
      ...(headers && { headers }),
      // Bytes, not a string: with a string fetch would add a content type of its own.
      ...(body !== undefined && { body: new TextEncoder().encode(body) }),
    })
    const { status } = answer
    Object.assign(entry, { status, headers: answer.headers, body: answer.body.slice(0, 65_536) })
    return answer
  }

  /** Opens an event stream; its events are recorded under `who` until it ends or is left. */
  async subscribe(path: string, who: string, call: object): Promise<Stream> {
    const entry = this.record({ type: 'CALL', who, call: { ...call } })
    const leave = this.#begin()
    const silent = setTimeout(() => leave.abort(), this.target.limits.callMs)
    const response = await open(
      this.target,
      path,
      { method: 'POST', headers: json, body: JSON.stringify(call) },
      leave.signal,
    ).finally(() => clearTimeout(silent))
    const answer = { status: response.status, headers: tellingHeaders(response), body: '' }
    Object.assign(entry, { status: answer.status, headers: answer.headers })
    if (response.status !== 200 || response.body === null) {
      // A refusal that never ends must not hold up the play.
      const late = setTimeout(() => leave.abort(), this.target.limits.callMs)
      answer.body = await readText(response, this.target).finally(() => clearTimeout(late))
      Object.assign(entry, { body: answer.body.slice(0, 4096) })
      leave.abort()
      return { answer, leave: () => {} }
    }
    const events = response.body
    const stream: Stream = {
      answer,
      read: () => {
        const over = () => {
          stream.read = undefined
          this.#wake()
        }
        void this.#read(events, who, leave.signal).then(over, over)
      },
      leave: () => leave.abort(),
    }
    return stream
  }

  /** Ends every stream and request that is still open. */
  close(): void {
    this.#isClosed = true
    for (const one of this.#open) one.abort()
    this.#wake()
  }

  /** What ends a request, or its answer; closing the wire does it too. */
  #begin(): AbortController {
    const request = new AbortController()
    if (this.#isClosed) request.abort()
    this.#open.add(request)
    return request
  }

  async #read(body: AsyncIterable<Uint8Array>, who: string, left: AbortSignal): Promise<void> {
    const decoder = new RecordDecoder(this.target.limits.maxBytes)
    try {
      for await (const chunk of body) {
        for (const record of decoder.push(chunk)) this.#event(who, record)
      }
      if (left.aborted) return
      if (!decoder.atBoundary) {
        this.record({ type: 'GARBLED', who, reason: 'the stream ended within a record' })
      }
      this.record({ type: 'CLOSED', who })
    } catch (error) {
      if (left.aborted || this.#isClosed) return
      this.#lost(who, error)
    }
  }

  #event(who: string, record: Uint8Array): void {
    this.#bytes += record.length
    if (this.#bytes > this.target.limits.maxPlayBytes) {
      throw new HarnessError(`the target sent more than ${this.#bytes} bytes of events in one play`)
    }
    const text = new TextDecoder().decode(record)
    const event = parseObject(text)
    if (event === undefined) {
      const reason = 'a record is not a JSON object'
      this.record({ type: 'GARBLED', who, reason, bytes: text.slice(0, 256) })
      return
    }
    this.record({ type: 'EVENT', who, event: this.trimEvent(event) })
    this.onEvent(who, event)
  }

  #lost(who: string, error: unknown): void {
    try {
      if (error instanceof RecordIOError) {
        this.record({ type: 'GARBLED', who, reason: error.message, bytes: error.excerpt })
      }
      this.record({ type: 'CLOSED', who })
    } catch {
      // The history is full; the play ends on its own next record.
    }
  }

  #nextChange(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = () => {
        this.#changed = this.#nextChange()
        resolve()
      }
    })
  }

  async #changeWithin(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms)
    })
    await Promise.race([this.#changed, late])
    clearTimeout(timer)
  }
}

export interface Stream {
  answer: Answer
  /** Starts recording events; absent when the subscription was refused, or is over. */
  read?: (() => void) | undefined
  /** Leaves the stream, as a framework that dies does. */
  leave: () => void
}
