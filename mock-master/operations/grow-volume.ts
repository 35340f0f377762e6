import type { Resource } from '../../spec-schemas/types.ts'
import { refuse } from '../cluster.ts'
import { persistentVolumeError, resourcesError } from '../resource/checks.ts'
import { growing, withoutPersistence } from '../resource/conversions.ts'
import { isShared } from '../resource/predicates.ts'
import { formatError } from '../resource/validate.ts'
import { Resources, render } from '../resources.ts'
import { type Behavior, permissionsByRole, withoutAllocation } from './behavior.ts'

/** GROW_VOLUME adds reserved disk of the same kind to a volume that is not shared. */
export const growVolume: Behavior<'GROW_VOLUME'> = {
  type: 'GROW_VOLUME',
  isSpeculative: false,
  renewsSharedPool: false,
  containmentPrefix: 'Invalid GROW_VOLUME operation: ',

  validate({ grow_volume: { volume, addition } }, { agent }) {
    const field =
      fieldError('GrowVolume.volume', volume) ?? fieldError('GrowVolume.addition', addition)
    if (field !== undefined) return refuse(field)
    if (Resources.of([addition]).isEmpty) {
      return refuse("The size of 'GrowVolume.addition' field must be greater than zero")
    }
    if (volume.provider_id !== undefined) {
      return refuse('Growing a volume from a resource provider is not supported')
    }
    const kind = persistentVolumeError([volume])
    if (kind !== undefined) {
      return refuse(`Invalid persistent volume in the 'GrowVolume.volume' field: ${kind}`)
    }
    if (isShared(volume)) return refuse('Growing a shared persistent volume is not supported')
    if (!isCompatible(volume, addition)) {
      return refuse(
        "Incompatible resources in the 'GrowVolume.volume' and 'GrowVolume.addition' fields",
      )
    }
    if (!agent.capabilities.has('RESIZE_VOLUME')) {
      return refuse(
        `Volume ${render(volume)} cannot be grown on an agent without RESIZE_VOLUME capability`,
      )
    }
    return undefined
  },

  permissions: ({ grow_volume: { volume } }) => permissionsByRole('RESIZE_VOLUME', [volume]),

  convert: ({ grow_volume: { volume, addition } }) => growing(volume, addition),

  // Growing a volume of no size makes one without CREATE's checks; a second equal one is deadly.
  hazard({ grow_volume: { volume, addition } }, { total }) {
    if (!Resources.of([volume]).isEmpty) return undefined
    const [grown] = growing(withoutAllocation(volume), withoutAllocation(addition))
    const exists = grown !== undefined && total.contains(grown.converted)
    return exists
      ? refuse(`Persistence ID '${volume.disk?.persistence?.id}' is not unique`)
      : undefined
  },
}

export function fieldError(field: string, resource: Resource): string | undefined {
  const error = formatError(resource) ?? resourcesError([resource])
  return error === undefined ? undefined : `Invalid resource in the '${field}' field: ${error}`
}

/** Whether both are divisible parts of one kind of disk: together they merge into one entry. */
function isCompatible(volume: Resource, addition: Resource): boolean {
  const plain = { ...withoutPersistence(volume), scalar: { value: 1 } }
  return Resources.of([plain, addition]).size === 1
}
