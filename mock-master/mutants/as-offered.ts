import type { Resource, TaskInfo } from '../../spec-schemas/types.ts'
import { isPersistentVolume, reservationRole } from '../resource/predicates.ts'
import type { Resources } from '../resources.ts'

/** A task as a master reads it that looks at less than it should when it compares volumes. */
export function asOffered(
  task: TaskInfo,
  available: Resources,
  isSame: (named: Resource, offered: Resource) => boolean,
): TaskInfo {
  const resources = task.resources?.map((named) => {
    if (!isPersistentVolume(named)) return named
    const offered = [...available.persistentVolumes].find(
      (one) => nameOf(one) === nameOf(named) && isSame(named, one),
    )
    if (offered === undefined || named.disk?.volume === undefined) return named
    return { ...offered, disk: { ...offered.disk, volume: named.disk.volume } }
  })
  return resources === undefined ? task : { ...task, resources }
}

export const nameOf = (volume: Resource): string =>
  `${reservationRole(volume)} ${volume.disk?.persistence?.id}`
