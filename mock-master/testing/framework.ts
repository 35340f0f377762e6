import type {
  FrameworkInfo,
  Offer,
  OfferOperation,
  OperationStatus,
  Resource,
  SchedulerCall,
  SchedulerEvent,
  TaskInfo,
  TaskStatus,
} from '../../spec-schemas/types.ts'
import type { Master } from '../master.ts'

export const capabilities = ['MULTI_ROLE', 'RESERVATION_REFINEMENT', 'SHARED_RESOURCES']

interface Options {
  roles?: string[]
  capabilities?: string[]
  acknowledges?: boolean
  info?: Partial<FrameworkInfo>
}

/** A framework that talks to a master in process, and keeps what it is told. */
export class TestFramework {
  readonly events: (SchedulerEvent | { type: 'CLOSED' })[] = []
  readonly info: FrameworkInfo
  streamId = ''
  isClosed = false
  acknowledges: boolean
  readonly #master: Master

  constructor(master: Master, options: Options = {}) {
    const { roles = ['r'], acknowledges = true } = options
    const names = options.capabilities ?? capabilities
    const isMultiRole = names.includes('MULTI_ROLE')
    this.#master = master
    this.acknowledges = acknowledges
    this.info = {
      user: 'root',
      name: 'test',
      failover_timeout: 3600,
      capabilities: names.map((type) => ({ type })),
      ...(isMultiRole ? { roles } : { role: roles[0] ?? '*' }),
      ...options.info,
    }
  }

  /** Under the id it was given, if any. */
  subscribe(suppressed_roles: string[] = [], info: Partial<FrameworkInfo> = {}): this {
    const { id } = this
    Object.assign(this.info, info)
    const framework_info = { ...this.info, ...(id && { id: { value: id } }) }
    this.isClosed = false
    this.streamId = this.#master.newStreamId()
    const sink = {
      send: (event: SchedulerEvent) => void this.events.push(event),
      close: () => {
        this.isClosed = true
        this.events.push({ type: 'CLOSED' })
      },
    }
    const subscribe = { framework_info, suppressed_roles }
    const framework_id = id ? { framework_id: { value: id } } : {}
    this.#master.subscribe(
      { type: 'SUBSCRIBE', ...framework_id, subscribe },
      undefined,
      sink,
      this.streamId,
    )
    return this
  }

  disconnect(): void {
    this.isClosed = true
    this.#master.disconnected(this.streamId)
  }

  get id(): string {
    for (const event of this.events) {
      if (event.type === 'SUBSCRIBED') return event.subscribed.framework_id.value
    }
    return ''
  }

  call(call: SchedulerCall) {
    return this.#master.call(call)
  }

  get framework_id() {
    return { value: this.id }
  }

  accept(offers: Offer | Offer[], operations: OfferOperation[], refuse_seconds = 0): void {
    const offer_ids = [offers].flat().map(({ id }) => id)
    const { framework_id } = this
    const accept = { offer_ids, operations, filters: { refuse_seconds } }
    this.call({ type: 'ACCEPT', framework_id, accept })
  }

  decline(offers: Offer | Offer[], refuse_seconds = 0): void {
    const offer_ids = [offers].flat().map(({ id }) => id)
    const { framework_id } = this
    this.call({
      type: 'DECLINE',
      framework_id,
      decline: { offer_ids, filters: { refuse_seconds } },
    })
  }

  kill(id: string): void {
    const { framework_id } = this
    this.call({ type: 'KILL', framework_id, kill: { task_id: { value: id } } })
  }

  revive(): void {
    this.call({ type: 'REVIVE', framework_id: this.framework_id })
  }

  suppress(): void {
    this.call({ type: 'SUPPRESS', framework_id: this.framework_id })
  }

  /** What it has been offered and still holds, as far as it was told. */
  get offers(): Offer[] {
    const offers = new Map<string, Offer>()
    for (const event of this.events) {
      if (event.type === 'OFFERS') for (const o of event.offers.offers) offers.set(o.id.value, o)
      if (event.type === 'RESCIND') offers.delete(event.rescind.offer_id.value)
    }
    const { cluster } = this.#master
    return [...offers.values()].filter(({ id }) => cluster.offers.has(id.value))
  }

  /** The newest offer that it holds, or a failure of the test. */
  offer(holds: (offer: Offer) => boolean = () => true): Offer {
    const offer = this.offers.findLast(holds)
    if (offer === undefined) throw new Error('no such offer')
    return offer
  }

  statuses(taskId: string): TaskStatus[] {
    return this.events.flatMap((event) =>
      event.type === 'UPDATE' && event.update.status.task_id.value === taskId
        ? [event.update.status]
        : [],
    )
  }

  state(taskId: string): string | undefined {
    return this.statuses(taskId).at(-1)?.state
  }

  operation(id: string): OperationStatus | undefined {
    return this.events
      .flatMap((event) =>
        event.type === 'UPDATE_OPERATION_STATUS' ? [event.update_operation_status.status] : [],
      )
      .findLast(({ operation_id }) => operation_id?.value === id)
  }

  /** Lets time pass in small steps and acknowledges what arrives. */
  settle(durationMs = 100, stepMs = 5): void {
    for (let passed = 0; passed < durationMs; passed += stepMs) {
      this.#master.advance(stepMs)
      this.acknowledge()
    }
  }

  #acknowledged = 0

  acknowledge(): void {
    const { framework_id } = this
    while (this.acknowledges && this.#acknowledged < this.events.length) {
      const event = this.events[this.#acknowledged++]
      if (event?.type === 'UPDATE') this.#acknowledgeTask(event.update.status)
      if (event?.type !== 'UPDATE_OPERATION_STATUS') continue
      const { uuid, agent_id, operation_id } = event.update_operation_status.status
      if (!uuid || !agent_id || !operation_id) continue
      const acknowledge_operation_status = { uuid: uuid.value, agent_id, operation_id }
      const type = 'ACKNOWLEDGE_OPERATION_STATUS'
      this.call({ type, framework_id, acknowledge_operation_status })
    }
  }

  #acknowledgeTask({ uuid, agent_id, task_id }: TaskStatus): void {
    if (!uuid || !agent_id) return
    const acknowledge = { uuid, agent_id, task_id }
    this.call({ type: 'ACKNOWLEDGE', framework_id: this.framework_id, acknowledge })
  }
}

export const holds =
  (id: string) =>
  (offer: Offer): boolean =>
    offer.resources.some(({ disk }) => disk?.persistence?.id === id)

export const launch = (...task_infos: TaskInfo[]): OfferOperation => ({
  type: 'LAUNCH',
  launch: { task_infos },
})

export const create = (volumes: Resource | Resource[], id?: string): OfferOperation => ({
  type: 'CREATE',
  ...(id && { id: { value: id } }),
  create: { volumes: [volumes].flat() },
})

export const destroy = (volumes: Resource | Resource[], id?: string): OfferOperation => ({
  type: 'DESTROY',
  ...(id && { id: { value: id } }),
  destroy: { volumes: [volumes].flat() },
})

export const reserve = (resources: Resource[], id?: string): OfferOperation => ({
  type: 'RESERVE',
  ...(id && { id: { value: id } }),
  reserve: { resources },
})
