// When a LAUNCH on a shared volume must succeed: its tasks ask for no more than what was offered.
import type { Resource } from '../../spec-schemas/types.ts'
import { fateOf, offersVolume } from '../harness/questions.ts'
import { isShared, isVolume, keyOf, misnaming, roleOf, sizeOf } from '../harness/resource.ts'
import type { OfferFact, TaskFact, Timeline } from '../harness/timeline.ts'
import { broken, type Finding, kept } from '../rule.ts'

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
  for (const { tasks, offer } of bursts(timeline)) {
    if (tasks.every((task) => isSound(task, offer)) && suffices(offer, tasks)) {
      yield { tasks, offer }
    }
  }
}

/** Every ACCEPT of one offer that holds LAUNCH operations only, or `mixed` with others. */
export function* bursts(timeline: Timeline, mixed = false): Generator<Burst> {
  for (const tasks of accepts(timeline)) {
    const [first] = tasks
    const offer = first && timeline.acceptedOffer(first.by, first.at)
    if (first === undefined || offer === undefined) continue
    if (timeline.hasOperations(first.by, first.at) === mixed) yield { tasks, offer }
  }
}

function accepts(timeline: Timeline): Iterable<TaskFact[]> {
  const tasks = new Map<string, TaskFact[]>()
  for (const task of timeline.tasks) {
    const key = `${task.by} ${task.at}`
    tasks.set(key, [...(tasks.get(key) ?? []), task])
  }
  return tasks.values()
}

/** True when the task's ACCEPT names one offer that has the cpus and mem for all of its tasks. */
export function isAmple(timeline: Timeline, task: TaskFact): boolean {
  const offer = timeline.acceptedOffer(task.by, task.at)
  const all = timeline.tasks.filter((one) => one.by === task.by && one.at === task.at)
  return offer !== undefined && suffices(offer, all)
}

/** The CREATE of the task's own ACCEPT, before the task, that makes the volume just as the task names it. */
export function madeWith(timeline: Timeline, task: TaskFact, volume: Resource) {
  return timeline
    .operations('CREATE')
    .find(
      (create) =>
        create.by === task.by &&
        create.at === task.at &&
        create.index < task.index &&
        create.volumes.some(
          (one) =>
            keyOf(task.agent, one) === keyOf(task.agent, volume) &&
            misnaming(volume, one) === undefined,
        ),
    )
}

/** True when the task's own ACCEPT may have made a volume of that name before the task. */
export function isMadeWith(timeline: Timeline, task: TaskFact, volume: Resource): boolean {
  return timeline
    .operations('CREATE')
    .some(
      (create) =>
        create.by === task.by &&
        create.at === task.at &&
        create.volumes.some((one) => keyOf(task.agent, one) === keyOf(task.agent, volume)),
    )
}

export function isSound(task: TaskFact, offer: OfferFact): boolean {
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
  return offered !== undefined && isShared(offered) && misnaming(volume, offered) === undefined
}

export function suffices(offer: OfferFact, tasks: TaskFact[]): boolean {
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

export interface Claim {
  task: TaskFact
  offer: OfferFact
  volume: Resource
  /** The volume of that name in the offer. */
  offered: Resource | undefined
}

/** Each volume that a plain task names, beside the one offer that its ACCEPT names. */
export function* claims(timeline: Timeline): Generator<Claim> {
  for (const task of timeline.tasks) {
    const offer = timeline.acceptedOffer(task.by, task.at)
    if (offer === undefined || task.grouped || task.info.executor !== undefined) continue
    for (const volume of task.uses) {
      const key = keyOf(offer.agent, volume)
      const offered = offer.resources.find((one) => keyOf(offer.agent, one) === key)
      yield { task, offer, volume, offered }
    }
  }
}

/** The finding of a rule that wants this task refused. */
export function mustNotRun(task: TaskFact, because: string): Finding[] {
  const fate = fateOf(task)
  if (fate === undefined) return []
  if (!fate.ran) return [kept(fate.at)]
  return [broken(fate.at, `${task.id} is refused: ${because}`, fate.words)]
}

/** The finding of a rule that wants this task to run. */
export function mustRun(task: TaskFact, because: string): Finding[] {
  const fate = fateOf(task)
  if (fate === undefined) return []
  return [fate.ran ? kept(fate.at) : broken(fate.at, `${task.id} runs: ${because}`, fate.words)]
}

/** Shared volumes that a task of the burst and the offer both name. */
export function volumesOf({ tasks, offer }: Burst): string[] {
  const keys = tasks.flatMap((task) => task.keys)
  return [...new Set(keys)].filter((key) => offersVolume(offer, key))
}
