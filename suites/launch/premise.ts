// When a LAUNCH on a shared volume must succeed: its tasks ask for no more than what was offered.
import type { Resource } from '../../spec-schemas/types.ts'
import { offersVolume } from '../harness/questions.ts'
import { isShared, isVolume, keyOf, roleOf, sizeOf } from '../harness/resource.ts'
import type { OfferFact, TaskFact, Timeline } from '../harness/timeline.ts'

export interface Burst {
  /** Every task of one ACCEPT, in order. */
  tasks: TaskFact[]
  offer: OfferFact
}

/**
 * ACCEPTs of one offer each that hold LAUNCH operations only, whose tasks name nothing but shared volumes that the offer
 * lists, each once, and together no more cpus and mem than it holds.
 */
export function* soundBursts(timeline: Timeline): Generator<Burst> {
  const bursts = new Map<string, TaskFact[]>()
  for (const task of timeline.tasks) {
    const key = `${task.by} ${task.at}`
    bursts.set(key, [...(bursts.get(key) ?? []), task])
  }
  for (const tasks of bursts.values()) {
    const [first] = tasks
    const offer = first && timeline.acceptedOffer(first.by, first.at)
    if (first === undefined || offer === undefined) continue
    if (timeline.hasOperations(first.by, first.at)) continue
    if (tasks.every((task) => isSound(task, offer)) && suffices(offer, tasks)) {
      yield { tasks, offer }
    }
  }
}

function isSound(task: TaskFact, offer: OfferFact): boolean {
  const named = new Set(task.keys)
  return (
    !task.grouped &&
    task.info.executor === undefined &&
    task.info.command !== undefined &&
    named.size > 0 &&
    named.size === task.keys.length &&
    task.info.agent_id?.value === offer.agent &&
    task.uses.every((one) => isShared(one) && isOffered(one, offer)) &&
    task.uses.every((one) => /^[\w-]+$/.test(one.disk?.volume?.container_path ?? ''))
  )
}

/** The same volume: of the offered size, reservation and sharedness. */
function isOffered(volume: Resource, offer: OfferFact): boolean {
  const offered = offer.resources.find(
    (one) => keyOf(offer.agent, one) === keyOf(offer.agent, volume),
  )
  return offered !== undefined && isShared(offered) && sizeOf(offered) === sizeOf(volume)
}

function suffices(offer: OfferFact, tasks: TaskFact[]): boolean {
  return ['cpus', 'mem'].every((name) => {
    const needs = new Map<string, number>()
    for (const one of tasks.flatMap((task) => task.info.resources ?? [])) {
      if (one.name !== name || isVolume(one)) continue
      const role = roleOf(one) ?? '*'
      needs.set(role, (needs.get(role) ?? 0) + sizeOf(one))
    }
    return [...needs].every(([role, need]) => amount(offer, name, role) >= need - 0.0005)
  })
}

function amount(offer: OfferFact, name: string, role: string): number {
  return offer.resources
    .filter((one) => one.name === name && (roleOf(one) ?? '*') === role)
    .reduce((sum, one) => sum + sizeOf(one), 0)
}

/** Shared volumes that a task of the burst and the offer both name. */
export function volumesOf({ tasks, offer }: Burst): string[] {
  const keys = tasks.flatMap((task) => task.keys)
  return [...new Set(keys)].filter((key) => offersVolume(offer, key))
}
