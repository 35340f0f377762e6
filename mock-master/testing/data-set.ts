import type { Offer, OfferOperation, TaskInfo } from '../../spec-schemas/types.ts'
import { holds } from './framework.ts'
import { reserved, small, task, volume } from './resources.ts'

/**
 * What both frameworks of the fault tests are there for: two jobs work on one shared volume, each once,
 * and when both are finished the volume is destroyed.
 */

export interface Worker {
  /** It believes that all is done. */
  readonly isDone: boolean
  subscribe(): Promise<void>
  close(): void
}

export const jobs = ['one', 'two'] as const
export type Job = (typeof jobs)[number]

const seconds: Readonly<Record<Job, number>> = { one: 10, two: 25 }
const data = volume({ id: 'data' })

export const holdsData = holds('data')

export const makeVolume = (): OfferOperation[] => [
  { type: 'RESERVE', reserve: { resources: [reserved('disk', 32, 'r')] } },
  { type: 'CREATE', create: { volumes: [data] } },
]

export const destroyVolume = (): OfferOperation => ({
  type: 'DESTROY',
  destroy: { volumes: [data] },
})

/** An attempt at a job is a task of its own, because a task's id is used once. */
export const taskOf = (job: Job, attempt: number, { agent_id }: Offer): TaskInfo =>
  task(
    `${job}.${attempt}`,
    agent_id.value,
    [...small(), data],
    `echo ${job} > data/${job}; sleep ${seconds[job]}`,
  )

export function jobOf(taskId: string): Job | undefined {
  return jobs.find((job) => taskId.startsWith(`${job}.`))
}
