import type {
  Offer,
  OfferOperation,
  SchedulerCall,
  SchedulerEvent,
} from '../../spec-schemas/types.ts'
import { events } from '../http/matrix.ts'
import { capabilities } from './framework.ts'

interface Options {
  roles?: readonly string[]
  capabilities?: readonly string[]
  failoverTimeoutSeconds?: number
}

/** A framework over HTTP that knows nothing of mocks: a URL is all it is given. */
export class WireFramework {
  readonly seen: SchedulerEvent[] = []
  id = ''
  offerCount = 0
  isConnected = false
  onOffer: (offer: Offer, accept: (operations: OfferOperation[]) => void) => void = () => {}
  onEvent: (event: SchedulerEvent) => void = () => {}
  onEnd: () => void = () => {}
  readonly #url: string
  readonly #options: Options
  #streamId = ''
  #abort = new AbortController()

  constructor(url: string, options: Options = {}) {
    this.#url = url
    this.#options = options
  }

  /** Resolves when the subscription is answered; its events are then read in the background. */
  async subscribe(): Promise<void> {
    const { roles = ['r'], failoverTimeoutSeconds = 3600 } = this.#options
    const names = this.#options.capabilities ?? capabilities
    const id = this.id === '' ? {} : { id: { value: this.id } }
    const framework_info = {
      ...id,
      user: 'root',
      name: 'test',
      roles: [...roles],
      failover_timeout: failoverTimeoutSeconds,
      capabilities: names.map((type) => ({ type })),
    }
    this.#abort = new AbortController()
    const { signal } = this.#abort
    const framework_id = id.id && { framework_id: id.id }
    const answer = await this.#post(
      { type: 'SUBSCRIBE', ...framework_id, subscribe: { framework_info } },
      { signal },
    )
    this.#streamId = answer.headers.get('mesos-stream-id') ?? ''
    this.isConnected = true
    void this.#read(answer)
  }

  async call(call: SchedulerCall): Promise<number> {
    return (await this.#post(call, {})).status
  }

  get framework_id() {
    return { value: this.id }
  }

  accept(offer: Offer, operations: OfferOperation[]): Promise<number> {
    const accept = { offer_ids: [offer.id], operations, filters: { refuse_seconds: 0 } }
    return this.call({ type: 'ACCEPT', framework_id: this.framework_id, accept })
  }

  close(): void {
    this.#abort.abort()
  }

  async #read(answer: Response): Promise<void> {
    try {
      for await (const event of events(answer)) await this.#hear(event as SchedulerEvent)
    } catch {
      // A stream that breaks is one that has ended.
    }
    this.isConnected = false
    if (!this.#abort.signal.aborted) this.onEnd()
  }

  async #hear(event: SchedulerEvent): Promise<void> {
    this.seen.push(event)
    if (event.type === 'SUBSCRIBED') this.id = event.subscribed.framework_id.value
    if (event.type === 'UPDATE') await this.#acknowledge(event.update.status)
    if (event.type === 'OFFERS') {
      for (const offer of event.offers.offers) {
        this.offerCount += 1
        this.onOffer(offer, (operations) => void this.accept(offer, operations))
      }
    }
    this.onEvent(event)
  }

  async #acknowledge(status: Extract<SchedulerEvent, { type: 'UPDATE' }>['update']['status']) {
    const { uuid, agent_id, task_id } = status
    if (uuid === undefined || agent_id === undefined) return
    const acknowledge = { uuid, agent_id, task_id }
    await this.call({ type: 'ACKNOWLEDGE', framework_id: this.framework_id, acknowledge })
  }

  #post(call: SchedulerCall, init: RequestInit): Promise<Response> {
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(call.type !== 'SUBSCRIBE' && { 'mesos-stream-id': this.#streamId }),
    }
    const body = JSON.stringify(call)
    return fetch(`${this.#url}/api/v1/scheduler`, { ...init, method: 'POST', headers, body })
  }
}
