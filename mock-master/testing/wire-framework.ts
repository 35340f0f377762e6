import type { CallOf, EventOf } from '../../spec-schemas/index.ts'
import type {
  Offer,
  OfferOperation,
  SchedulerCall,
  SchedulerEvent,
} from '../../spec-schemas/types.ts'
import { events } from '../http/matrix.ts'
import { capabilities } from './framework.ts'

interface Options {
  role?: string
  capabilities?: readonly string[]
}

type Status = EventOf<'UPDATE'>['update']['status']

/** A framework over HTTP that knows nothing of mocks: a URL is all it is given. */
export class WireFramework {
  id = ''
  onOffer: (offer: Offer) => void = () => {}
  onStatus: (status: Status) => void = () => {}
  onEvent: (event: SchedulerEvent) => void = () => {}
  /** The stream has ended, and not because of us. */
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
    const { role = 'r' } = this.#options
    const names = this.#options.capabilities ?? capabilities
    const id = this.id === '' ? undefined : { value: this.id }
    const framework_info = {
      ...(id && { id }),
      user: 'root',
      name: 'test',
      roles: [role],
      failover_timeout: 3600,
      capabilities: names.map((type) => ({ type })),
    }
    this.#abort = new AbortController()
    const { signal } = this.#abort
    const answer = await this.#post(
      { type: 'SUBSCRIBE', ...(id && { framework_id: id }), subscribe: { framework_info } },
      { signal },
    )
    this.#streamId = answer.headers.get('mesos-stream-id') ?? ''
    void this.#read(answer)
  }

  accept({ id }: Offer, operations: OfferOperation[]): void {
    const accept = { offer_ids: [id], operations, filters: { refuse_seconds: 0 } }
    this.#send({ type: 'ACCEPT', framework_id: this.#id, accept })
  }

  decline({ id }: Offer): void {
    const decline = { offer_ids: [id], filters: { refuse_seconds: 0 } }
    this.#send({ type: 'DECLINE', framework_id: this.#id, decline })
  }

  reconcile(tasks: CallOf<'RECONCILE'>['reconcile']['tasks']): void {
    this.#send({ type: 'RECONCILE', framework_id: this.#id, reconcile: { tasks } })
  }

  close(): void {
    this.#abort.abort()
  }

  get #id() {
    return { value: this.id }
  }

  async #read(answer: Response): Promise<void> {
    try {
      for await (const event of events(answer)) this.#hear(event as SchedulerEvent)
    } catch {
      // A stream that breaks is one that has ended.
    }
    if (!this.#abort.signal.aborted) this.onEnd()
  }

  #hear(event: SchedulerEvent): void {
    if (event.type === 'SUBSCRIBED') this.id = event.subscribed.framework_id.value
    if (event.type === 'OFFERS') for (const offer of event.offers.offers) this.onOffer(offer)
    if (event.type === 'UPDATE') {
      this.onStatus(event.update.status)
      this.#acknowledge(event.update.status)
    }
    this.onEvent(event)
  }

  #acknowledge({ uuid, agent_id, task_id }: Status): void {
    if (uuid === undefined || agent_id === undefined) return
    const acknowledge = { uuid, agent_id, task_id }
    this.#send({ type: 'ACKNOWLEDGE', framework_id: this.#id, acknowledge })
  }

  /** Whatever becomes of a call, an event tells. */
  #send(call: SchedulerCall): void {
    this.#post(call, {}).catch(() => {})
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
