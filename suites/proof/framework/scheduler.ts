// A framework that stands at the mock's door: nothing runs but by its calls and by the clock, so that a story told twice
// is the same twice. What it sends can be tampered with on the way out, which is how it gets its one fault.
import type { MockMaster } from '../../../mock-master/index.ts'
import type { Offer, OfferOperation, SchedulerEvent } from '../../../spec-schemas/types.ts'
import { isVolume, volumeId } from '../../harness/resource.ts'

export type Call = Record<string, unknown> & { type: string }
export type Headers = Record<string, string>

/** What a fault makes of what a careful framework sends. */
export interface Tamper {
  /** The calls that go out in place of one. */
  calls?: (call: Call, by: Scheduler) => Call[]
  headers?: (headers: Headers, call: Call, by: Scheduler) => Headers
}

const capabilities = ['MULTI_ROLE', 'RESERVATION_REFINEMENT', 'SHARED_RESOURCES']

export class Scheduler {
  readonly name: string
  readonly master: MockMaster
  readonly events: SchedulerEvent[] = []
  readonly #tamper: Tamper
  id: string | undefined
  streamId: string | undefined
  /** Of the subscription before. */
  formerStreamId: string | undefined
  #leave = () => {}
  #acknowledged = 0

  constructor(master: MockMaster, name: string, tamper: Tamper = {}) {
    this.master = master
    this.name = name
    this.#tamper = tamper
  }

  get info() {
    return {
      ...(this.id && { id: { value: this.id } }),
      user: 'root',
      name: this.name,
      roles: ['data'],
      principal: `${this.name}-principal`,
      failover_timeout: 3_600,
      capabilities: capabilities.map((type) => ({ type })),
    }
  }

  subscribe(): void {
    this.formerStreamId = this.streamId
    const framework_id = this.id ? { framework_id: { value: this.id } } : {}
    this.call({ type: 'SUBSCRIBE', ...framework_id, subscribe: { framework_info: this.info } })
  }

  /** The client closes its stream. */
  disconnect(): void {
    this.#leave()
  }

  call(call: Call): void {
    for (const sent of this.#tamper.calls?.(call, this) ?? [call]) this.#send(sent)
  }

  send(type: string, rest: object = {}): void {
    this.call({ type, framework_id: { value: this.id ?? '' }, ...rest })
  }

  accept(offer: Offer | undefined, operations: OfferOperation[]): void {
    if (offer === undefined) return
    const accept = { offer_ids: [offer.id], operations, filters: { refuse_seconds: 0 } }
    this.send('ACCEPT', { accept })
  }

  /** Offers that it holds: neither answered nor taken back. */
  held: Offer[] = []

  offer(holds: (offer: Offer) => boolean = () => true): Offer | undefined {
    return this.held.find(holds)
  }

  declineAll(): void {
    if (this.held.length === 0) return
    const offer_ids = this.held.map(({ id }) => id)
    this.send('DECLINE', { decline: { offer_ids, filters: { refuse_seconds: 0 } } })
  }

  /** Lets time pass, and acknowledges what is told meanwhile. */
  wait(ms: number): void {
    for (let passed = 0; passed < ms; passed += 500) {
      this.master.advance(500)
      this.#acknowledge()
    }
  }

  /** Goes on as another instance of the same framework. */
  replaceBy(other: Scheduler): void {
    this.events.push(...other.events)
    this.#acknowledged = this.events.length
    this.held = other.held
    this.streamId = other.streamId
    other.#listener = this
    this.#leave = () => other.#leave()
  }

  #listener: Scheduler = this

  #send(call: Call): void {
    const isSubscribe = call.type === 'SUBSCRIBE'
    const own: Headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(!isSubscribe && this.streamId && { 'mesos-stream-id': this.streamId }),
    }
    const headers = this.#tamper.headers?.(own, call, this) ?? own
    this.#forget(call)
    const { headers: told, body } = this.master.door({
      method: 'POST',
      path: '/api/v1/scheduler',
      query: '',
      header: (name) => headers[name],
      body: Buffer.from(JSON.stringify(call)),
    })
    if (!isSubscribe || typeof body === 'string' || !('open' in body)) return
    this.held = []
    this.streamId = told['mesos-stream-id']
    this.#leave = body.open({ write: (record) => this.#listener.#hear(record), end: () => {} })
  }

  #forget(call: Call): void {
    const text = JSON.stringify([call.accept, call.decline])
    this.held = this.held.filter(({ id }) => !text.includes(`"${id.value}"`))
  }

  #hear(record: Uint8Array): boolean {
    const text = Buffer.from(record).toString('utf8')
    const event: SchedulerEvent = JSON.parse(text.slice(text.indexOf('\n') + 1))
    this.events.push(event)
    if (event.type === 'SUBSCRIBED') this.id = event.subscribed.framework_id.value
    if (event.type === 'OFFERS') this.held.push(...event.offers.offers)
    if (event.type === 'RESCIND') {
      this.held = this.held.filter(({ id }) => id.value !== event.rescind.offer_id.value)
    }
    return true
  }

  #acknowledge(): void {
    while (this.#acknowledged < this.events.length) {
      const event = this.events[this.#acknowledged++]
      if (event?.type === 'UPDATE') {
        const { uuid, agent_id, task_id } = event.update.status
        if (uuid) this.send('ACKNOWLEDGE', { acknowledge: { uuid, agent_id, task_id } })
      }
      if (event?.type !== 'UPDATE_OPERATION_STATUS') continue
      const { uuid, agent_id, operation_id } = event.update_operation_status.status
      if (!uuid) continue
      const acknowledge_operation_status = { uuid: uuid.value, agent_id, operation_id }
      this.send('ACKNOWLEDGE_OPERATION_STATUS', { acknowledge_operation_status })
    }
  }
}

export const holding =
  (id: string) =>
  ({ resources }: Offer): boolean =>
    resources.some((one) => isVolume(one) && volumeId(one) === id)
