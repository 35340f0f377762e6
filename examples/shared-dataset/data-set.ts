// A data set that one task writes and several read at the same time, on a shared persistent volume. What there is to do
// next follows from its phase and from the offer; what has become of it, from the events. No I/O is done here.
import type {
  Offer,
  OfferOperation,
  Resource,
  SchedulerEvent,
  TaskInfo,
} from 'mesos-conformance/schemas'
import { amountIn, hasRoomFor, scalar, taskRoom, volumeIn } from '../resources.ts'

export interface DataSetOptions {
  /** Of the volume; better unique everywhere, since a volume may outlive whoever made it. */
  id: string
  role: string
  principal: string
  sizeMb: number
  /** Writes the data set below `data/`. */
  write: string
  /** One command a reader. */
  read: readonly string[]
}

/** One writes; whoever only reads takes the volume with RO, and can harm nobody. */
export interface Job {
  command: string
  mode: 'RW' | 'RO'
}

export type Phase = 'making' | 'writing' | 'reading' | 'destroying' | 'unreserving' | 'done'

export class DataSet {
  readonly #options: DataSetOptions
  readonly #writer: Job
  phase: Phase = 'making'
  /** Tasks on the volume: launched, and not known to have ended. It is not destroyed before their count is zero. */
  readonly users = new Map<string, Job>()
  /** The operation whose outcome is awaited: until then nothing is built upon it. */
  pending: string | undefined
  #attempts = 0
  #toRead: Job[] = []
  #agent = ''
  /** What went wrong on the way, in the master's words. */
  readonly refusals: string[] = []

  constructor(options: DataSetOptions) {
    this.#options = options
    this.#writer = { command: options.write, mode: 'RW' }
  }

  /** What to do with an offer; nothing is a reason to decline it. */
  use(offer: Offer): OfferOperation[] {
    if (this.pending !== undefined) return []
    const volume = volumeIn(offer, this.#options.id)
    switch (this.phase) {
      case 'making':
        return volume === undefined ? this.#make(offer) : this.#found(offer)
      case 'writing':
        return this.users.size > 0 ? [] : this.#launch(offer, volume, [this.#writer])
      case 'reading':
        return this.#launch(offer, volume, this.#toRead)
      case 'destroying':
        return volume === undefined ? this.#gone(offer) : this.#destroy(volume)
      case 'unreserving':
        return this.#unreserve(offer)
      case 'done':
        return []
    }
  }

  hear(event: SchedulerEvent): void {
    if (event.type === 'UPDATE_OPERATION_STATUS') {
      const { operation_id, state, message } = event.update_operation_status.status
      this.#settled(operation_id?.value, state, message)
    }
    if (event.type === 'UPDATE') {
      const { task_id, state } = event.update.status
      if (hasEnded(state)) this.#ended(task_id.value, state)
    }
  }

  /** Disk that is reserved already, from an attempt that got half way, is not reserved again. */
  #make(offer: Offer): OfferOperation[] {
    const { role, sizeMb } = this.#options
    const missing = sizeMb - amountIn(offer, 'disk', role)
    if (amountIn(offer, 'disk') < missing) return []
    const create: OfferOperation = { type: 'CREATE', create: { volumes: [this.#volume()] } }
    const reserve = { resources: [this.#reserved(missing)] }
    const before: OfferOperation[] = missing > 0 ? [{ type: 'RESERVE', reserve }] : []
    return [...before, ...this.#ask('create', create)]
  }

  /** The CREATE has worked, whatever was heard of it. */
  #found(offer: Offer): OfferOperation[] {
    this.phase = 'writing'
    return this.use(offer)
  }

  #destroy(volume: Resource): OfferOperation[] {
    return this.#ask('destroy', { type: 'DESTROY', destroy: { volumes: [volume] } })
  }

  /** The DESTROY has worked, if where the volume was there is disk instead. */
  #gone(offer: Offer): OfferOperation[] {
    const { role, sizeMb } = this.#options
    const isDisk = amountIn(offer, 'disk', role) >= sizeMb
    if (offer.agent_id.value !== this.#agent || !isDisk) return []
    this.phase = 'unreserving'
    return this.use(offer)
  }

  #unreserve(offer: Offer): OfferOperation[] {
    const { role, sizeMb } = this.#options
    if (amountIn(offer, 'disk', role) < sizeMb) return []
    const resources = [this.#reserved(sizeMb)]
    return this.#ask('unreserve', { type: 'UNRESERVE', unreserve: { resources } })
  }

  #launch(offer: Offer, volume: Resource | undefined, jobs: Job[]): OfferOperation[] {
    if (volume === undefined || jobs.length === 0 || !hasRoomFor(offer, jobs.length)) return []
    this.#agent = offer.agent_id.value
    this.#toRead = []
    const task_infos = jobs.map((job) => this.#task(offer, volume, job))
    return [{ type: 'LAUNCH', launch: { task_infos } }]
  }

  #task({ agent_id }: Offer, volume: Resource, job: Job): TaskInfo {
    const { command, mode } = job
    const id = `${this.#options.id}-task-${this.#attempts++}`
    this.users.set(id, job)
    const own = { ...volume, disk: { ...volume.disk, volume: { container_path: 'data', mode } } }
    return {
      name: id,
      task_id: { value: id },
      agent_id,
      command: { value: command },
      resources: [...taskRoom(), own],
    }
  }

  /** With an id the master says what became of the operation. */
  #ask(name: string, operation: OfferOperation): OfferOperation[] {
    this.pending = `${this.#options.id}-${name}-${this.#attempts++}`
    return [{ ...operation, id: { value: this.pending } }]
  }

  #settled(id: string | undefined, state: string, message = state): void {
    if (id === undefined || id !== this.pending || state === 'OPERATION_PENDING') return
    this.pending = undefined
    // Refused or lost: the phase stays, and the next offer shows what there is to try again with.
    if (state !== 'OPERATION_FINISHED') this.refusals.push(message)
    else this.phase = after[this.phase]
  }

  #ended(id: string, state: string): void {
    const job = this.users.get(id)
    if (job === undefined) return
    this.users.delete(id)
    const isWell = state === 'TASK_FINISHED'
    if (job.mode === 'RW') this.phase = isWell ? this.#read() : 'writing'
    else if (!isWell) this.#toRead.push(job)
    else if (this.#toRead.length + this.users.size === 0) this.phase = 'destroying'
  }

  #read(): Phase {
    this.#toRead = this.#options.read.map((command) => ({ command, mode: 'RO' }))
    return 'reading'
  }

  #reserved(value: number): Resource {
    const { role, principal } = this.#options
    return { ...scalar('disk', value), reservations: [{ type: 'DYNAMIC', role, principal }] }
  }

  #volume(): Resource {
    const { id, principal, sizeMb } = this.#options
    return {
      ...this.#reserved(sizeMb),
      disk: { persistence: { id, principal }, volume: { container_path: 'data', mode: 'RW' } },
      shared: {},
    }
  }
}

const after: Record<Phase, Phase> = {
  making: 'writing',
  writing: 'reading',
  reading: 'destroying',
  destroying: 'unreserving',
  unreserving: 'done',
  done: 'done',
}

const hasEnded = (state: string): boolean =>
  !['TASK_STAGING', 'TASK_STARTING', 'TASK_RUNNING', 'TASK_KILLING'].includes(state)
