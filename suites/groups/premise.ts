// Groups of tasks as a LAUNCH_GROUP names them, and which of their members name which volumes.
import type { ExecutorInfo, Resource, TaskInfo } from '../../spec-schemas/types.ts'
import { fateOf } from '../harness/questions.ts'
import { get, list } from '../harness/read.ts'
import { isVolume, keyOf, misnaming, roleOf, sizeOf } from '../harness/resource.ts'
import type { OfferFact, TaskFact, Timeline } from '../harness/timeline.ts'

import { broken, type Finding, kept } from '../rule.ts'

export interface Group {
  tasks: TaskFact[]
  executor: Pick<ExecutorInfo, 'executor_id' | 'resources'>
  /** The one offer of its ACCEPT. */
  offer: OfferFact
  /** What stands before it in its ACCEPT. */
  before: { type?: unknown; names: Set<string> }[]
}

/** Every LAUNCH_GROUP of an ACCEPT with one offer. */
export function* groups(timeline: Timeline): Generator<Group> {
  const byPlace = new Map<string, TaskFact[]>()
  for (const task of timeline.tasks.filter((one) => one.grouped)) {
    const place = `${task.by} ${task.at} ${task.index}`
    byPlace.set(place, [...(byPlace.get(place) ?? []), task])
  }
  for (const tasks of byPlace.values()) {
    const [first] = tasks
    const entry = first && timeline.entries[first.at]
    const offer = first && timeline.acceptedOffer(first.by, first.at)
    if (first === undefined || offer === undefined || entry?.type !== 'CALL') continue
    const operations = list(entry.call, 'accept', 'operations')
    const executor = get(operations[first.index], 'launch_group', 'executor')
    const before = operations.slice(0, first.index).map((one) => ({
      type: one.type,
      names: new Set(volumesIn(one).map((volume) => keyOf(offer.agent, volume))),
    }))
    yield { tasks, executor: executor as Group['executor'], offer, before }
  }
}

/** Every volume that a LAUNCH or a LAUNCH_GROUP names. */
function volumesIn(operation: Record<string, unknown>): Resource[] {
  const tasks = [
    ...list(operation, 'launch', 'task_infos'),
    ...list(operation, 'launch_group', 'task_group', 'tasks'),
  ] as unknown as TaskInfo[]
  return tasks.flatMap(({ resources = [] }) => resources.filter(isVolume))
}

/** How many members, tasks and executor, name the volume. */
export function membersOn({ tasks, executor, offer }: Group, key: string): number {
  const members = [executor, ...tasks.map(({ info }) => info)]
  return members.filter(({ resources = [] }) =>
    resources.some((one) => isVolume(one) && keyOf(offer.agent, one) === key),
  ).length
}

export function keysOf({ tasks }: Group): Set<string> {
  return new Set(tasks.flatMap((task) => task.keys))
}

/** Whether every volume is named as it is offered, and the offer has enough for the whole ACCEPT. */
export function isSound(timeline: Timeline, group: Group): boolean {
  const { tasks, offer } = group
  const named = tasks.flatMap((task) => task.uses)
  return named.every((one) => isOffered(one, offer)) && isAmple(timeline, group)
}

export function isOffered(volume: Resource, offer: OfferFact): boolean {
  const key = keyOf(offer.agent, volume)
  const there = offer.resources.find((one) => keyOf(offer.agent, one) === key)
  return there !== undefined && misnaming(volume, there) === undefined
}

function isAmple(timeline: Timeline, { tasks: [first], offer }: Group): boolean {
  const entry = timeline.entries[first?.at ?? -1]
  if (entry?.type !== 'CALL') return false
  const wanted = list(entry.call, 'accept', 'operations').flatMap((operation) => [
    ...list(operation, 'launch', 'task_infos'),
    ...list(operation, 'launch_group', 'task_group', 'tasks'),
    get(operation, 'launch_group', 'executor'),
  ]) as ({ resources?: Resource[] } | undefined)[]
  const needs = wanted.flatMap((one) => one?.resources ?? [])
  return ['cpus', 'mem', 'disk'].every(
    (name) => amount(needs, name) <= amount(offer.resources, name) + 0.0005,
  )
}

function amount(resources: Resource[], name: string): number {
  return resources
    .filter((one) => one.name === name && !isVolume(one) && roleOf(one) !== undefined)
    .reduce((sum, one) => sum + sizeOf(one), 0)
}

/** The findings of a rule that wants the whole group to run. */
export function mustRun({ tasks }: Group, because: string): Finding[] {
  return tasks.flatMap((task) => {
    const fate = fateOf(task)
    if (fate === undefined) return []
    return [fate.ran ? kept(fate.at) : broken(fate.at, `${task.id} runs: ${because}`, fate.words)]
  })
}

/** The findings of a rule that wants none of the group to run. */
export function mustNotRun({ tasks }: Group, because: string): Finding[] {
  return tasks.flatMap((task) => {
    const fate = fateOf(task)
    if (fate === undefined) return []
    const expected = `${task.id} is refused with its group: ${because}`
    return [fate.ran ? broken(fate.at, expected, fate.words) : kept(fate.at)]
  })
}
