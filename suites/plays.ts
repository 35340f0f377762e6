// Performs the plays of a run, several at a time if asked. Reserving takes offers away from everybody on the agent, and
// giving back brings offers to everybody; so plays that share a cluster build their arenas before any of them begins,
// and are cleared away when all of them have ended.
import type { Scenario } from '../spec-schemas/types.ts'
import { atATime } from './at-a-time.ts'
import { NoRoom } from './harness/arena.ts'
import { type Played, play, Stage } from './harness/play.ts'
import type { Target } from './harness/target.ts'
import type { Job } from './plan.ts'

export interface PlaysOptions {
  target: Target
  /** Begins the name of every role. */
  rolePrefix: string
  workers: number
  /** How often a play that others disturbed is played again. */
  retries: number
  signal?: AbortSignal
  isOver: () => boolean
  /** Called with what every job came to, in the end. */
  onPlayed: (job: Job, outcome: Outcome) => void
}

export interface Outcome {
  played?: Performed
  error?: unknown
}

type Performed = Omit<Played, 'leftovers'>

/** A round may hold more plays than are performed at a time, so that no worker waits for the longest of them. */
const playsPerWorker = 3

/** So many failures one after the other, and the target is given up. */
const maxFailures = 4

export class Plays {
  readonly leftovers: string[] = []
  count = 0
  readonly #options: PlaysOptions
  #roles = 0
  #failures = 0

  constructor(options: PlaysOptions) {
    this.#options = options
  }

  /** True when the target fails again and again. */
  get isHopeless(): boolean {
    return this.#failures >= maxFailures
  }

  /** One play, from its arena to the end. */
  async perform(scenario: Scenario): Promise<Played> {
    const { target, signal } = this.#options
    const played = await play(scenario, target, this.#role(), signal)
    this.count++
    this.leftovers.push(...played.leftovers)
    return played
  }

  /** Plays the jobs until none is left or the run is over. */
  async performAll(jobs: readonly Job[]): Promise<void> {
    const { workers } = this.#options
    if (workers === 1) return this.#rounds(jobs, 1)
    await this.#rounds(
      jobs.filter(({ scenario }) => !contends(scenario)),
      workers * playsPerWorker,
    )
    await this.#rounds(
      jobs.filter(({ scenario }) => contends(scenario)),
      1,
    )
  }

  async #rounds(jobs: readonly Job[], size: number): Promise<void> {
    const queue = [...jobs]
    while (queue.length > 0 && !this.#options.isOver() && !this.isHopeless) {
      await this.#round(queue, size)
    }
  }

  async #round(queue: Job[], size: number): Promise<void> {
    const { workers } = this.#options
    const stages = await this.#build(queue, size)
    try {
      await atATime(workers, stages, async ({ job, stage }) => this.#perform(job, stage, queue))
    } finally {
      const left = await Promise.all(stages.map(({ stage }) => stage.clear()))
      this.leftovers.push(...left.flat())
    }
  }

  /** As many stages as there is room for. */
  async #build(queue: Job[], size: number): Promise<{ job: Job; stage: Stage }[]> {
    const stages: { job: Job; stage: Stage }[] = []
    while (stages.length < size && !this.#options.isOver()) {
      const job = queue.shift()
      if (job === undefined) break
      const isFirst = stages.length === 0
      try {
        const stage = await Stage.build(job.scenario, this.#options.target, this.#role(), isFirst)
        stages.push({ job, stage })
      } catch (error) {
        if (error instanceof NoRoom && !isFirst) queue.unshift(job)
        else this.#failed(job, error, queue)
        break
      }
    }
    return stages
  }

  async #perform(job: Job, stage: Stage, queue: Job[]): Promise<void> {
    const { retries, signal, isOver, onPlayed } = this.#options
    if (isOver()) return
    try {
      const played = await stage.perform(signal)
      this.#failures = 0
      this.count++
      // A target that disturbs every play by itself must be judged in the end.
      if (played.isDisturbed && job.attempts < retries) {
        queue.push({ ...job, attempts: job.attempts + 1 })
      } else onPlayed(job, { played })
    } catch (error) {
      this.#failed(job, error, queue)
    }
  }

  /** A play that failed is played once more, at the end: a master may have been restarted. */
  #failed(job: Job, error: unknown, queue: Job[]): void {
    if (this.#options.signal?.aborted) return
    this.#failures++
    if (job.attempts === 0 && !this.isHopeless) queue.push({ ...job, attempts: 1 })
    else this.#options.onPlayed(job, { error })
  }

  /** Ends in a letter, so that no role of one play begins with that of another. */
  #role(): string {
    return `${this.#options.rolePrefix}-${++this.#roles}p`
  }
}

/**
 * True for a scenario that takes of what nobody has reserved. Of that there is one pool, which at any moment is offered to
 * somebody; a play that needs it has to be alone.
 */
function contends({ steps }: Scenario): boolean {
  return /"RESERVE"|"RESERVE_RESOURCES"|"\/reserve"|"reserved":false/.test(JSON.stringify(steps))
}
