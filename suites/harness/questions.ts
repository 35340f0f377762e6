// Questions that several rules ask of the facts of a timeline.
import { isShared, keyOf } from './resource.ts'
import { type At, type Framework, never, type OfferFact, type TaskFact } from './timeline.ts'

/** True when the offer lists the volume of that name. */
export function offersVolume(offer: OfferFact, key: string): boolean {
  return offer.resources.some((resource) => keyOf(offer.agent, resource) === key)
}

/** True when the framework opted in to shared resources. */
export function isCapable(framework: Framework): boolean {
  return framework.capabilities.has('SHARED_RESOURCES')
}

/** True when the framework may be offered the volume: a shared one only if it opted in. */
export function mayBeOffered(
  framework: Framework,
  volume: Parameters<typeof isShared>[0],
): boolean {
  return isCapable(framework) || !isShared(volume)
}

/** What became of a LAUNCH: the task ran, it was refused, or nobody said. */
export function fateOf(task: TaskFact): { ran: boolean; at: At; words: string } | undefined {
  const finished = task.states.find((one) => one.state === 'TASK_FINISHED')
  const first = task.runningAt < never ? task.runningAt : finished?.at
  if (first !== undefined) return { ran: true, at: first, words: `${task.id} runs` }
  const end = task.states.find((one) => one.at === task.endedAt)
  if (end === undefined) return undefined
  const words = [`${task.id} is ${end.state}`, end.reason, end.message].filter(Boolean).join(', ')
  return { ran: false, at: end.at, words }
}

/** True when the task was never accepted: it was refused before it could run. */
export function wasRefused(task: TaskFact): boolean {
  const fate = fateOf(task)
  return fate !== undefined && !fate.ran
}

export function names(tasks: TaskFact[]): string {
  return tasks.map((task) => `${task.id} of ${task.by}`).join(', ')
}
