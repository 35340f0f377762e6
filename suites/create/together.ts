// Operations of one ACCEPT that build on each other.
import type { Resource } from '../../spec-schemas/types.ts'
import { isPlainDisk, isVolume, kindOf, roleOf, sizeOf } from '../harness/resource.ts'
import type { TaskFact, Timeline } from '../harness/timeline.ts'
import { type Create, creates, diskFor, isNew, mayCreate } from './premise.ts'

interface OnReserved {
  create: Create
  volume: Resource
  /** The reservation stands before the CREATE in the ACCEPT; if not, it stands after it. */
  isAfter: boolean
}

/**
 * CREATEs on disk of which the offer had none, and which a successful RESERVE of the same ACCEPT reserves, enough of it
 * for this one volume.
 */
export function* createsOnReserved(timeline: Timeline): Generator<OnReserved> {
  for (const { create, volume } of creates(timeline)) {
    const offered = create.offers.flatMap((one) => one.resources)
    const isFine = isNew(timeline, create, volume) && mayCreate(timeline, create, volume)
    if (!isFine || create.volumes.length > 1 || diskFor(volume, offered) > 0) continue
    const reserves = timeline
      .operations('RESERVE')
      .filter((one) => one.by === create.by && one.at === create.at && one.outcome === 'finished')
    const [reserve, ...others] = reserves
    const reserved = reserve?.operation.reserve.resources.filter(isPlainDisk) ?? []
    const sizes = reserved.filter((one) => kindOf(one) === kindOf(volume)).map(sizeOf)
    const isEnough = sizes.reduce((sum, one) => sum + one, 0) >= sizeOf(volume)
    if (reserve === undefined || others.length > 0 || !isEnough) continue
    const isAfter = reserve.index < create.index
    const isFirst = timeline
      .siblings(create)
      .every((one) => one === reserve || one.outcome === 'refused')
    if (isFirst) yield { create, volume, isAfter }
  }
}

/** Tasks on one volume that their own ACCEPT made, with cpus and memory that the offer had. */
export function* launchesOnNew(timeline: Timeline): Generator<TaskFact> {
  for (const task of timeline.tasks) {
    const [key, ...others] = task.keys
    const made = timeline.lives.find((one) => one.key === key && one.by?.at === task.at)
    if (made?.by === undefined || made.by.index >= task.index || others.length > 0) continue
    const [volume] = task.uses
    const isSame = volume !== undefined && sizeOf(volume) === sizeOf(made.volume)
    const offered = made.by.offers.flatMap((one) => one.resources)
    const rest = (task.info.resources ?? []).filter((one) => !isVolume(one))
    const isAlone = timeline.tasks.every((one) => one === task || one.at !== task.at)
    if (!isSame || !isAlone || !rest.every((one) => isThere(one, offered))) continue
    if (task.grouped || task.executorKeys.length > 0) continue
    if (timeline.standing(key ?? '', task.at) === undefined) yield task
  }
}

function isThere(wanted: Resource, offered: Resource[]): boolean {
  const alike = offered.filter(
    (one) => one.name === wanted.name && roleOf(one) === roleOf(wanted) && one.name !== 'disk',
  )
  return alike.reduce((sum, one) => sum + sizeOf(one), 0) >= sizeOf(wanted)
}
