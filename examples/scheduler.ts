// A client of the v1 scheduler API, as small as one that is to be relied upon can be: it keeps the subscription, comes
// back when that breaks, acknowledges what wants to be, and sends one call after the other.
import type { FrameworkInfo, SchedulerEvent } from 'mesos-conformance/schemas'

/** What a framework does about the events that are not the client's own affair. */
export type Listener = (event: SchedulerEvent) => void

export class Scheduler {
  readonly #url: string
  #info: FrameworkInfo
  readonly #listener: Listener
  #streamId = ''
  #stream = new AbortController()
  #isSubscribed = false
  #isClosed = false
  /** The call under way; the next waits for it, so that calls arrive in the order in which they were made. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(url: string, info: FrameworkInfo, listener: Listener) {
    this.#url = new URL('/api/v1/scheduler', url).href
    this.#info = info
    this.#listener = listener
  }

  /** Subscribes, and again whenever the stream breaks; resolves after `close`, rejects after an ERROR. */
  async run(): Promise<void> {
    for (let pauseMs = 100; !this.#isClosed; pauseMs = Math.min(2 * pauseMs, 30_000)) {
      try {
        for await (const event of this.#subscribe()) {
          pauseMs = 100
          this.#hear(event)
        }
      } catch (error) {
        if (error instanceof SubscriptionError) throw error
      }
      if (!this.#isClosed) await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }

  /**
   * Makes a call of the framework, over the stream that it listens on. Resolves to whether the master took it, which
   * is not yet whether it did what was asked: that is told by events, or by what they leave out.
   */
  call(type: string, payload: object = {}): Promise<boolean> {
    const sent = this.#last.then(() => this.#send(type, payload)).catch(() => false)
    this.#last = sent
    return sent
  }

  /** Ends the framework: its tasks, and the subscription. */
  async tearDown(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    await this.call('TEARDOWN')
    this.#stream.abort()
  }

  close(): void {
    this.#isClosed = true
    this.#stream.abort()
  }

  /** Cuts the connection, as a network might; the client comes back. */
  disconnect(): void {
    this.#isSubscribed = false
    this.#stream.abort()
  }

  async *#subscribe(): AsyncGenerator<SchedulerEvent> {
    this.#stream = new AbortController()
    const { id } = this.#info
    const answer = await this.#post(
      {
        type: 'SUBSCRIBE',
        ...(id && { framework_id: id }),
        subscribe: { framework_info: this.#info },
      },
      {},
      this.#stream.signal,
    )
    this.#streamId = answer.headers.get('mesos-stream-id') ?? ''
    try {
      if (answer.body !== null) yield* records(answer.body)
    } finally {
      this.#isSubscribed = false
    }
  }

  #hear(event: SchedulerEvent): void {
    if (event.type === 'ERROR') throw new SubscriptionError(event.error.message)
    if (event.type === 'SUBSCRIBED') {
      // Whoever comes back names it, or the master would take it for somebody new.
      this.#info = { ...this.#info, id: event.subscribed.framework_id }
      this.#isSubscribed = true
    }
    this.#acknowledge(event)
    this.#listener(event)
  }

  /** The master repeats a status until it is acknowledged; one without uuid it does not repeat. */
  #acknowledge(event: SchedulerEvent): void {
    if (event.type === 'UPDATE' && event.update.status.uuid) {
      const { agent_id, task_id, uuid } = event.update.status
      void this.call('ACKNOWLEDGE', { acknowledge: { agent_id, task_id, uuid } })
    }
    if (event.type === 'UPDATE_OPERATION_STATUS') {
      const { agent_id, operation_id, uuid } = event.update_operation_status.status
      if (uuid === undefined) return
      const acknowledge_operation_status = { agent_id, operation_id, uuid: uuid.value }
      void this.call('ACKNOWLEDGE_OPERATION_STATUS', { acknowledge_operation_status })
    }
  }

  async #send(type: string, payload: object): Promise<boolean> {
    if (!this.#isSubscribed) return false
    const call = { type, framework_id: this.#info.id, ...payload }
    await this.#post(call, { 'mesos-stream-id': this.#streamId })
    return true
  }

  async #post(call: object, more: Record<string, string>, signal?: AbortSignal): Promise<Response> {
    const headers = { 'content-type': 'application/json', accept: 'application/json', ...more }
    const init = { method: 'POST', headers, body: JSON.stringify(call) }
    const answer = await fetch(this.#url, { ...init, ...(signal && { signal }) })
    if (answer.ok) return answer
    throw new Error(`${answer.status}: ${await answer.text()}`)
  }
}

/** The master does not want this subscription, or no longer: there is no use in trying again. */
export class SubscriptionError extends Error {}

/** RecordIO: the length of an event in bytes, a line feed, the event. */
async function* records(body: AsyncIterable<Uint8Array>): AsyncGenerator<SchedulerEvent> {
  let rest = Buffer.alloc(0)
  for await (const chunk of body) {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const start = rest.indexOf('\n') + 1
      const end = start + Number(rest.subarray(0, start))
      if (start === 0 || rest.length < end) break
      yield JSON.parse(rest.toString('utf8', start, end))
      rest = rest.subarray(end)
    }
  }
}
