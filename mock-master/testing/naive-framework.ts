import type { Offer } from '../../spec-schemas/types.ts'
import {
  destroyVolume,
  holdsData,
  jobOf,
  jobs,
  makeVolume,
  taskOf,
  type Worker,
} from './data-set.ts'
import { WireFramework } from './wire-framework.ts'

/**
 * It works as long as nothing goes wrong. What it has asked for it takes as done; it counts updates
 * instead of tasks, takes silence for an answer, and a stream that ends for the end of the world.
 */
export class NaiveFramework implements Worker {
  isDone = false
  readonly #wire: WireFramework
  #phase: 'create' | 'launch' | 'wait' | 'destroy' = 'create'
  #attempt = 0
  #finished = 0
  readonly #heardOf = new Set<string>()
  #hasSeenOffers = false

  constructor(url: string) {
    this.#wire = new WireFramework(url)
    this.#wire.onOffer = (offer) => this.#use(offer)
    this.#wire.onStatus = ({ task_id, state }) => {
      this.#heardOf.add(jobOf(task_id.value) ?? '')
      if (state !== 'TASK_FINISHED') return
      this.#finished += 1
      if (this.#finished >= jobs.length) this.#phase = 'destroy'
    }
    this.#wire.onEvent = ({ type }) => {
      // The agent is gone, and so everything is begun anew.
      if (type === 'FAILURE' && this.#phase === 'wait') this.#phase = 'create'
      if (type === 'HEARTBEAT') this.#lookAround()
    }
  }

  subscribe(): Promise<void> {
    return this.#wire.subscribe()
  }

  close(): void {
    this.#wire.close()
  }

  #use(offer: Offer): void {
    this.#hasSeenOffers = true
    const isOurs = holdsData(offer)
    if (this.#phase === 'create') {
      this.#wire.accept(offer, makeVolume())
      this.#phase = 'launch'
    } else if (this.#phase === 'launch' && isOurs) {
      this.#attempt += 1
      const task_infos = jobs.map((job) => taskOf(job, this.#attempt, offer))
      this.#wire.accept(offer, [{ type: 'LAUNCH', launch: { task_infos } }])
      this.#phase = 'wait'
    } else if (this.#phase === 'destroy' && isOurs) {
      this.#wire.accept(offer, [destroyVolume()])
      this.isDone = true
    } else this.#wire.decline(offer)
  }

  #lookAround(): void {
    // Nothing heard of the tasks: they were not launched, then.
    if (this.#phase === 'wait' && this.#heardOf.size === 0) this.#phase = 'launch'
    // Nothing offered: nothing left, then.
    if (this.#phase === 'destroy' && !this.#hasSeenOffers) this.isDone = true
    this.#hasSeenOffers = false
  }
}
