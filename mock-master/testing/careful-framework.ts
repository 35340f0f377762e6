import type { EventOf } from '../../spec-schemas/index.ts'
import type { Offer } from '../../spec-schemas/types.ts'
import {
  destroyVolume,
  holdsData,
  type Job,
  jobOf,
  jobs,
  makeVolume,
  taskOf,
  type Worker,
} from './data-set.ts'
import { capabilities } from './framework.ts'
import { WireFramework } from './wire-framework.ts'

type Status = EventOf<'UPDATE'>['update']['status']

/** Where the latest attempt at a job stands. */
interface Progress {
  attempt: number
  state: 'to do' | 'under way' | 'finished'
  agentId?: string
}

const lost: ReadonlySet<string> = new Set([
  'TASK_LOST',
  'TASK_DROPPED',
  'TASK_GONE',
  'TASK_GONE_BY_OPERATOR',
  'TASK_UNKNOWN',
  'TASK_ERROR',
  'TASK_FAILED',
  'TASK_KILLED',
])

/**
 * It believes offers and statuses only: a volume is there when it is offered, and gone when its agent
 * is offered without it. It comes back under its id when the stream ends, asks about its tasks with
 * every heartbeat, knows them by their ids, and waits for an agent that is away.
 */
export class CarefulFramework implements Worker {
  isDone = false
  readonly #wire: WireFramework
  readonly #progress = new Map<Job, Progress>(
    jobs.map((job) => [job, { attempt: 0, state: 'to do' }]),
  )
  /** Where the volume was last seen. */
  #home: string | undefined
  /** Operations are asked for once until an offer tells what became of them. */
  #hasDestroyed = false

  constructor(url: string) {
    this.#wire = new WireFramework(url, { capabilities: [...capabilities, 'PARTITION_AWARE'] })
    this.#wire.onOffer = (offer) => this.#use(offer)
    this.#wire.onStatus = (status) => this.#follow(status)
    this.#wire.onEvent = ({ type }) => {
      if (type === 'HEARTBEAT' || type === 'SUBSCRIBED') this.#ask()
    }
    this.#wire.onEnd = () => void this.#wire.subscribe()
  }

  subscribe(): Promise<void> {
    return this.#wire.subscribe()
  }

  close(): void {
    this.#wire.close()
  }

  #use(offer: Offer): void {
    const isFinished = [...this.#progress.values()].every(({ state }) => state === 'finished')
    const agentId = offer.agent_id.value
    if (holdsData(offer)) {
      this.#home = agentId
      if (!isFinished) return this.#launch(offer)
      this.#hasDestroyed = true
      return this.#wire.accept(offer, [destroyVolume()])
    }
    const isAway = this.#home !== undefined && this.#home !== agentId
    if (isAway) return this.#wire.decline(offer)
    if (this.#hasDestroyed) this.isDone = true
    if (isFinished) return this.#wire.decline(offer)
    this.#home = agentId
    const hasReservation = offer.resources.some(
      ({ name, reservations }) => name === 'disk' && reservations?.length,
    )
    this.#wire.accept(offer, makeVolume().slice(hasReservation ? 1 : 0))
  }

  #launch(offer: Offer): void {
    const open = jobs.filter((job) => this.#of(job).state === 'to do')
    if (open.length === 0) return this.#wire.decline(offer)
    const task_infos = open.map((job) => {
      const progress = this.#of(job)
      progress.attempt += 1
      progress.state = 'under way'
      progress.agentId = offer.agent_id.value
      return taskOf(job, progress.attempt, offer)
    })
    this.#wire.accept(offer, [{ type: 'LAUNCH', launch: { task_infos } }])
  }

  #follow({ task_id, state }: Status): void {
    const job = jobOf(task_id.value)
    if (job === undefined) return
    const progress = this.#of(job)
    const isLatest = task_id.value === `${job}.${progress.attempt}`
    if (!isLatest || progress.state === 'finished') return
    if (state === 'TASK_FINISHED') progress.state = 'finished'
    if (lost.has(state)) progress.state = 'to do'
  }

  #ask(): void {
    const tasks = [...this.#progress].flatMap(([job, { attempt, state, agentId }]) =>
      state === 'under way' && agentId !== undefined
        ? [{ task_id: { value: `${job}.${attempt}` }, agent_id: { value: agentId } }]
        : [],
    )
    if (tasks.length > 0) this.#wire.reconcile(tasks)
  }

  #of(job: Job): Progress {
    const progress = this.#progress.get(job)
    if (progress === undefined) throw new Error(`no job ${job}`)
    return progress
  }
}
