// Large clusters in process: masters on a virtual clock, and frameworks that keep what they are offered.
import { Master, type MasterOptions } from '../mock-master/master.ts'
import type { Offer, Resource, SchedulerCall, SchedulerEvent } from '../spec-schemas/types.ts'

export const scalar = (name: string, value: number): Resource => ({
  name,
  type: 'SCALAR',
  scalar: { value },
})

export function clusterOf(agents: number, options: MasterOptions = {}): Master {
  const specs = Array.from({ length: agents }, () => ({}))
  return new Master({ clock: 'virtual', seed: 1, agents: specs, ...options })
}

/** A framework without a socket: it hears its events as objects. */
export class Listener {
  readonly #master: Master
  #id = ''
  offers: Offer[] = []
  onEvent: (event: SchedulerEvent) => void = () => {}

  constructor(master: Master, role: string) {
    this.#master = master
    const capabilities = ['MULTI_ROLE', 'RESERVATION_REFINEMENT', 'SHARED_RESOURCES']
    const framework_info = {
      user: 'root',
      name: 'bench',
      roles: [role],
      failover_timeout: 3600,
      capabilities: capabilities.map((type) => ({ type })),
    }
    const sink = { send: (event: SchedulerEvent) => this.#hear(event), close: () => {} }
    master.subscribe({ type: 'SUBSCRIBE', subscribe: { framework_info } }, undefined, sink)
  }

  get framework_id() {
    return { value: this.#id }
  }

  call(call: SchedulerCall): void {
    this.#master.call(call)
  }

  decline(offers: readonly Offer[], refuse_seconds: number): void {
    const { framework_id } = this
    const offer_ids = offers.map(({ id }) => id)
    this.call({
      type: 'DECLINE',
      framework_id,
      decline: { offer_ids, filters: { refuse_seconds } },
    })
  }

  /** Takes what it has been offered since it was last asked. */
  take(): Offer[] {
    const { offers } = this
    this.offers = []
    return offers
  }

  /** Starts a task that runs until it is killed, unless its command says otherwise. */
  launch(offer: Offer, id: string, resources: Resource[], command = 'sleep 100000'): void {
    const { framework_id } = this
    const task_infos = [
      {
        name: id,
        task_id: { value: id },
        agent_id: offer.agent_id,
        command: { value: command },
        resources: resources.map((one) => ({
          ...one,
          allocation_info: offer.allocation_info ?? {},
        })),
      },
    ]
    const operations = [{ type: 'LAUNCH' as const, launch: { task_infos } }]
    const filters = { refuse_seconds: 0 }
    this.call({
      type: 'ACCEPT',
      framework_id,
      accept: { offer_ids: [offer.id], operations, filters },
    })
  }

  #hear(event: SchedulerEvent): void {
    if (event.type === 'SUBSCRIBED') this.#id = event.subscribed.framework_id.value
    if (event.type === 'OFFERS') this.offers.push(...event.offers.offers)
    if (event.type === 'UPDATE') this.#acknowledge(event.update.status)
    this.onEvent(event)
  }

  #acknowledge({ uuid, agent_id, task_id }: UpdateStatus): void {
    if (uuid === undefined || agent_id === undefined) return
    const { framework_id } = this
    this.call({ type: 'ACKNOWLEDGE', framework_id, acknowledge: { uuid, agent_id, task_id } })
  }
}

type UpdateStatus = Extract<SchedulerEvent, { type: 'UPDATE' }>['update']['status']
