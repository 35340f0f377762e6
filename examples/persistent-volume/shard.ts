// One shard of a service with state, as the example framework of Apache Mesos for persistent volumes has them: it gets a
// volume of its own, runs some tasks on it one after the other, and gives all of it back.
//
//   INIT ── reserve, create, launch ──▶ STAGING ──▶ RUNNING ──▶ WAITING ── launch ──▶ STAGING …
//                                                     └─ the last one ─▶ TERMINATING ── destroy, unreserve ──▶ DONE
import type { Offer, OfferOperation, Resource, TaskInfo } from 'mesos-conformance/schemas'
import { amountIn, hasRoomFor, scalar, taskRoom, volumeIn } from '../resources.ts'

export interface ShardOptions {
  /** Of the shard and of its volume. */
  id: string
  role: string
  principal: string
  sizeMb: number
  /** How many tasks to run, one after the other. */
  tasks: number
  command: string
}

export type State = 'INIT' | 'STAGING' | 'RUNNING' | 'WAITING' | 'TERMINATING' | 'DONE'

export class Shard {
  readonly #options: ShardOptions
  state: State = 'INIT'
  /** The task that it waits for. */
  task: string | undefined
  /** The operation that it waits for. */
  operation: string | undefined
  #finished = 0
  #attempts = 0

  constructor(options: ShardOptions) {
    this.#options = options
  }

  /** What it makes of an offer, if anything; one shard takes a whole offer. */
  use(offer: Offer): OfferOperation[] {
    if (this.operation !== undefined) return []
    const volume = volumeIn(offer, this.#options.id)
    switch (this.state) {
      case 'INIT':
        return volume === undefined ? this.#begin(offer) : this.#launch(offer, volume)
      case 'WAITING':
        return volume === undefined ? [] : this.#launch(offer, volume)
      case 'TERMINATING':
        return volume === undefined ? [] : this.#end(volume)
      default:
        return []
    }
  }

  taskTold(id: string, state: string): void {
    if (id !== this.task) return
    if (state === 'TASK_RUNNING') this.state = 'RUNNING'
    if (!hasEnded(state)) return
    this.task = undefined
    if (state === 'TASK_FINISHED') this.#finished++
    // Where the volume is not there after all, the next offer shows it.
    if (this.#finished === 0) this.state = 'INIT'
    else this.state = this.#finished < this.#options.tasks ? 'WAITING' : 'TERMINATING'
  }

  operationTold(id: string, state: string): void {
    if (id !== this.operation || state === 'OPERATION_PENDING') return
    this.operation = undefined
    const isDestroyed = this.state === 'TERMINATING' && state === 'OPERATION_FINISHED'
    if (isDestroyed) this.state = 'DONE'
  }

  #begin(offer: Offer): OfferOperation[] {
    const { role, sizeMb } = this.#options
    // What an earlier attempt has reserved is still there.
    const missing = sizeMb - amountIn(offer, 'disk', role)
    if (amountIn(offer, 'disk') < missing) return []
    const launch = this.#launch(offer, this.#volume())
    if (launch.length === 0) return []
    const reserve = { resources: [this.#disk(missing)] }
    return [
      ...(missing > 0 ? [{ type: 'RESERVE' as const, reserve }] : []),
      this.#ask('create', { type: 'CREATE', create: { volumes: [this.#volume()] } }),
      ...launch,
    ]
  }

  #end(volume: Resource): OfferOperation[] {
    const resources = [this.#disk(this.#options.sizeMb)]
    return [
      this.#ask('destroy', { type: 'DESTROY', destroy: { volumes: [volume] } }),
      { type: 'UNRESERVE', unreserve: { resources } },
    ]
  }

  #launch(offer: Offer, volume: Resource): OfferOperation[] {
    if (!hasRoomFor(offer, 1)) return []
    this.task = `${this.#options.id}-task-${this.#attempts++}`
    this.state = 'STAGING'
    const task: TaskInfo = {
      name: this.task,
      task_id: { value: this.task },
      agent_id: offer.agent_id,
      command: { value: this.#options.command },
      resources: [...taskRoom(), volume],
    }
    return [{ type: 'LAUNCH', launch: { task_infos: [task] } }]
  }

  #ask(name: string, operation: OfferOperation): OfferOperation {
    this.operation = `${this.#options.id}-${name}-${this.#attempts++}`
    return { ...operation, id: { value: this.operation } }
  }

  #disk(value: number): Resource {
    const { role, principal } = this.#options
    return { ...scalar('disk', value), reservations: [{ type: 'DYNAMIC', role, principal }] }
  }

  #volume(): Resource {
    const { id, principal, sizeMb } = this.#options
    const volume = { container_path: 'data', mode: 'RW' as const }
    return { ...this.#disk(sizeMb), disk: { persistence: { id, principal }, volume } }
  }
}

const hasEnded = (state: string): boolean =>
  !['TASK_STAGING', 'TASK_STARTING', 'TASK_RUNNING', 'TASK_KILLING'].includes(state)
