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

type Create = OperationOfType<'CREATE'>

/** CREATEs of one new volume each, with enough reserved disk at hand and nothing else against them. */
export function* soundCreates(timeline: Timeline, api: Create['api']): Generator<Create> {
  for (const create of timeline.operations('CREATE')) {
    const [volume, ...others] = create.volumes
    if (create.api !== api || !create.wellFormed || volume === undefined || others.length > 0)
      continue
    if (!isSound(volume) || isTaken(timeline, create, volume)) continue
    if (
      api === 'scheduler' ? isOffered(timeline, create, volume) : isFree(timeline, create, volume)
    ) {
      yield create
    }
  }
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

/** An id may be taken as soon as it was asked for, and until its volume is known to be gone. */
function isTaken(timeline: Timeline, create: Create, volume: Resource): boolean {
  const key = keyOf(create.agent, volume)
  return timeline.lives.some(
    (life) =>
      life.key === key &&
      life.by !== create &&
      life.askedAt <= create.doneAt &&
      create.at <= life.goneAt,
  )
}

function isOffered(timeline: Timeline, create: Create, volume: Resource): boolean {
  const framework = timeline.framework(create.by)
  if (framework === undefined || create.index > 0 || create.offers.length !== 1) return false
  if (isShared(volume) && !isCapable(framework)) return false
  const creator = volume.disk?.persistence?.principal
  if (framework.principal !== undefined && creator !== framework.principal) return false
  const offer = create.offers[0]
  if (offer === undefined || offer.until < create.at) return false
  return diskFor(volume, offer.resources) >= sizeOf(volume)
}

function isFree(timeline: Timeline, create: Create, volume: Resource): boolean {
  const state = timeline.stateBefore(create.agent, create.at)
  if (state === undefined) return false
  return diskFor(volume, state.total) - diskFor(volume, state.allocated) >= sizeOf(volume)
}

/** Plain disk with the volume's own reservation, of the same kind. */
function diskFor(volume: Resource, resources: Resource[]): number {
  const kind = kindOf(volume)
  return resources
    .filter((one) => isPlainDisk(one) && kindOf(one) === kind)
    .reduce((sum, one) => sum + sizeOf(one), 0)
}
