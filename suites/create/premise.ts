// When a CREATE must succeed: it asks for what its framework, or the operator, certainly has.

import type { Resource } from '../../spec-schemas/types.ts'
import { isCapable } from '../harness/questions.ts'
import {
  isPlainDisk,
  isShared,
  isVolume,
  keyOf,
  kindOf,
  roleOf,
  sizeOf,
} from '../harness/resource.ts'
import type { OperationOfType, Timeline } from '../harness/timeline.ts'

export type Create = OperationOfType<'CREATE'>

/** Every CREATE whose outcome is known, by volume. */
export function* creates(timeline: Timeline): Generator<{ create: Create; volume: Resource }> {
  for (const create of timeline.operations('CREATE')) {
    if (create.outcome === 'unknown') continue
    for (const volume of create.volumes) yield { create, volume }
  }
}

/** CREATEs of one new volume each, with enough reserved disk at hand and nothing else against them. */
export function* soundCreates(timeline: Timeline, api: Create['api']): Generator<Create> {
  for (const create of timeline.operations('CREATE')) {
    const [volume, ...others] = create.volumes
    if (create.api !== api || volume === undefined || others.length > 0) continue
    if (!isNew(timeline, create, volume)) continue
    const isThere = api === 'scheduler' ? isOffered : isFree
    if (isThere(timeline, create, volume)) yield create
  }
}

/** A volume that nothing speaks against, but for what disk there is. */
export function isNew(timeline: Timeline, create: Create, volume: Resource): boolean {
  return create.wellFormed && isSound(volume) && !isTaken(timeline, create, volume)
}

/** A volume that can be created: named, placed, writable, on reserved disk of whole mebibytes. */
function isSound(volume: Resource): boolean {
  const { persistence, volume: place } = volume.disk ?? {}
  return (
    isVolume(volume) &&
    roleOf(volume) !== undefined &&
    volume.name === 'disk' &&
    volume.type === 'SCALAR' &&
    volume.revocable === undefined &&
    place?.mode === 'RW' &&
    place.host_path === undefined &&
    /^[\w-]{1,64}$/.test(persistence?.id ?? '') &&
    sizeOf(volume) >= 1
  )
}

/**
 * An id may be taken as soon as it was asked for, and until its volume is known to be gone; a master may hold on to it for
 * as long as somebody has an offer that lists the former volume.
 */
function isTaken({ lives, offers }: Timeline, create: Create, volume: Resource): boolean {
  const key = keyOf(create.agent, volume)
  return (
    lives.some(
      (life) =>
        life.key === key &&
        life.by !== create &&
        life.askedAt <= create.doneAt &&
        create.at <= life.goneAt,
    ) ||
    offers.some(
      ({ at, until, agent, resources }) =>
        at <= create.at &&
        create.at <= until &&
        resources.some((one) => isVolume(one) && keyOf(agent, one) === key),
    )
  )
}

function isOffered(timeline: Timeline, create: Create, volume: Resource): boolean {
  const offer = create.offers[0]
  if (offer === undefined || !mayCreate(timeline, create, volume)) return false
  return diskFor(volume, offer.resources) - takenBefore(timeline, create) >= sizeOf(volume)
}

/** Made by a framework that may make such a volume, of one offer that it held. */
export function mayCreate(timeline: Timeline, create: Create, volume: Resource): boolean {
  const framework = timeline.framework(create.by)
  const [offer, ...others] = create.offers
  if (framework === undefined || offer === undefined || others.length > 0) return false
  if (isShared(volume) && !isCapable(framework)) return false
  const creator = volume.disk?.persistence?.principal
  if (framework.principal !== undefined && creator !== framework.principal) return false
  return offer.until >= create.at
}

/** What the operations that stand before a CREATE in its ACCEPT may have taken. */
function takenBefore(timeline: Timeline, create: Create): number {
  const before = timeline.siblings(create).filter((one) => one.outcome !== 'refused')
  if (before.some((one) => one.operation.type !== 'CREATE')) return Number.POSITIVE_INFINITY
  return before.flatMap((one) => one.volumes).reduce((sum, one) => sum + sizeOf(one), 0)
}

function isFree(timeline: Timeline, create: Create, volume: Resource): boolean {
  const state = timeline.stateBefore(create.agent, create.at)
  if (state === undefined) return false
  return diskFor(volume, state.total) - diskFor(volume, state.allocated) >= sizeOf(volume)
}

/** Plain disk with the volume's own reservation, of the same kind. */
export function diskFor(volume: Resource, resources: Resource[]): number {
  const kind = kindOf(volume)
  return resources
    .filter((one) => isPlainDisk(one) && kindOf(one) === kind)
    .reduce((sum, one) => sum + sizeOf(one), 0)
}
