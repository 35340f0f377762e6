// What a GROW_VOLUME or a SHRINK_VOLUME names, and what it asks for.
import type { OfferOperation, Resource } from '../../spec-schemas/types.ts'
import { get } from './read.ts'
import { sizeOf } from './resource.ts'

export type Resize = Extract<OfferOperation, { type: 'GROW_VOLUME' | 'SHRINK_VOLUME' }>

/** Operations that an agent has to be done with, while others take effect as the master takes them. */
export function isResize(operation: OfferOperation): operation is Resize {
  return operation.type === 'GROW_VOLUME' || operation.type === 'SHRINK_VOLUME'
}

/** The volume as the operation names it, if it has any payload. */
export function resizedVolume(operation: Resize): Resource {
  const { volume } =
    operation.type === 'GROW_VOLUME' ? { ...operation.grow_volume } : { ...operation.shrink_volume }
  return volume ?? { name: 'disk', type: 'SCALAR' }
}

/** How much larger the volume shall be; less than nothing for SHRINK_VOLUME. */
export function resizedBy(operation: Resize): number {
  if (operation.type === 'GROW_VOLUME')
    return sizeOf({ ...operation.grow_volume?.addition } as Resource)
  return -Number(get(operation, 'shrink_volume', 'subtract', 'value') ?? 0)
}
