// A framework over HTTP, as small as can be: one event stream, and calls that wait for what they bring.
import { type IncomingMessage, request } from 'node:http'
import type { Offer, SchedulerCall, SchedulerEvent } from '../spec-schemas/types.ts'
import { RecordDecoder } from '../suites/harness/recordio.ts'
import { type SocketFetch, socketFetch } from '../suites/harness/socket-fetch.ts'

type Find<Found> = (event: SchedulerEvent) => Found | undefined
type CallBody = SchedulerCall extends infer Call
  ? Call extends { framework_id: unknown }
    ? Omit<Call, 'framework_id'>
    : never
  : never

export class Framework {
  readonly #url: string
  readonly #socket: SocketFetch = socketFetch()
  readonly #events: SchedulerEvent[] = []
  readonly #held = new Map<string, Offer>()
  #stream: IncomingMessage | undefined
  #news = () => {}
  #id = ''

  constructor(url: string) {
    this.#url = url
  }

  get framework_id() {
    return { value: this.#id }
  }

  get streamId(): string {
    return String(this.#stream?.headers['mesos-stream-id'] ?? '')
  }

  async subscribe(role: string): Promise<this> {
    const capabilities = ['MULTI_ROLE', 'RESERVATION_REFINEMENT', 'SHARED_RESOURCES']
    const framework_info = {
      user: 'root',
      name: 'bench',
      roles: [role],
      capabilities: capabilities.map((type) => ({ type })),
    }
    const body = JSON.stringify({ type: 'SUBSCRIBE', subscribe: { framework_info } })
    const url = new URL('/api/v1/scheduler', this.#url)
    this.#stream = await new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', accept: 'application/json' }
      const sent = request(url, { method: 'POST', headers, agent: false }, resolve)
      sent.on('error', reject)
      sent.end(body)
    })
    const decoder = new RecordDecoder(64 * 1024 * 1024)
    this.#stream?.on('error', () => {})
    this.#stream?.on('data', (chunk: Buffer) => {
      for (const record of decoder.push(chunk)) this.#hear(record)
    })
    this.#id = await this.next((event) =>
      event.type === 'SUBSCRIBED' ? event.subscribed.framework_id.value : undefined,
    )
    return this
  }

  async call(call: CallBody): Promise<void> {
    const { status, body } = await this.#socket.fetch(`${this.#url}/api/v1/scheduler`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'mesos-stream-id': this.streamId },
      body: JSON.stringify({ framework_id: this.framework_id, ...call }),
    })
    let text = ''
    for await (const chunk of body ?? []) text += Buffer.from(chunk).toString('utf8')
    if (status !== 202) throw new Error(`${call.type} was answered with ${status} ${text}`)
  }

  /** The first event that has come, or comes, since the last one that was waited for, and has what is looked for. */
  async next<Found>(find: Find<Found>): Promise<Found> {
    for (;;) {
      for (let event = this.#events.shift(); event; event = this.#events.shift()) {
        const found = find(event)
        if (found !== undefined) return found
      }
      await this.#more()
    }
  }

  /** Gives back what it holds and asks again until what comes suits; then it is no longer held. */
  async offer(suits: (offer: Offer) => boolean): Promise<Offer> {
    await this.#decline()
    await this.call({ type: 'REVIVE' })
    for (;;) {
      const found = [...this.#held.values()].find(suits)
      if (found !== undefined) {
        this.#held.delete(found.id.value)
        return found
      }
      await this.#more()
    }
  }

  async #decline(): Promise<void> {
    const offer_ids = [...this.#held.values()].map(({ id }) => id)
    this.#held.clear()
    if (offer_ids.length === 0) return
    await this.call({ type: 'DECLINE', decline: { offer_ids, filters: { refuse_seconds: 0 } } })
  }

  async leave(): Promise<void> {
    await this.call({ type: 'TEARDOWN' })
    this.#stream?.destroy()
    this.#socket.close()
  }

  #more(): Promise<void> {
    return new Promise((resolve) => {
      this.#news = resolve
    })
  }

  #hear(record: Uint8Array): void {
    const event = JSON.parse(Buffer.from(record).toString('utf8')) as SchedulerEvent
    this.#events.push(event)
    if (event.type === 'OFFERS') {
      for (const offer of event.offers.offers) this.#held.set(offer.id.value, offer)
    }
    if (event.type === 'RESCIND') this.#held.delete(event.rescind.offer_id.value)
    if (event.type === 'UPDATE') this.#acknowledge(event)
    this.#news()
  }

  #acknowledge({ update: { status } }: Extract<SchedulerEvent, { type: 'UPDATE' }>): void {
    const { uuid, agent_id, task_id } = status
    if (uuid === undefined || agent_id === undefined) return
    this.call({ type: 'ACKNOWLEDGE', acknowledge: { uuid, agent_id, task_id } }).catch(() => {})
  }
}
