import type { OfferOperation, Resource } from '../../spec-schemas/types.ts'
import { hasPayload } from '../operations/format.ts'
import { tasksOf } from '../operations/refusals.ts'

/** The persistence ids of the volumes that an operation is about. */
export const volumesNamedIn = (operation: OfferOperation): string[] =>
  resourcesIn(operation).flatMap(({ disk }) => disk?.persistence?.id ?? [])

function resourcesIn(operation: OfferOperation): readonly Resource[] {
  if (!hasPayload(operation)) return []
  switch (operation.type) {
    case 'CREATE':
      return operation.create.volumes
    case 'DESTROY':
      return operation.destroy.volumes
    case 'GROW_VOLUME':
      return [operation.grow_volume.volume]
    case 'SHRINK_VOLUME':
      return [operation.shrink_volume.volume]
    case 'LAUNCH':
    case 'LAUNCH_GROUP':
      return tasksOf(operation).flatMap(({ resources = [], executor }) => [
        ...resources,
        ...(executor?.resources ?? []),
      ])
    default:
      return []
  }
}
