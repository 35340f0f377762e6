import { refuse } from '../cluster.ts'
import { persistentVolumeError, resourcesError, singleProviderError } from '../resource/checks.ts'
import { destroying } from '../resource/conversions.ts'
import { Resources } from '../resources.ts'
import { type Behavior, withoutAllocation } from './behavior.ts'

/** DESTROY turns persistent volumes back into the reserved disk they were made of. */
export const destroy: Behavior<'DESTROY'> = {
  type: 'DESTROY',
  isSpeculative: true,
  renewsSharedPool: true,

  validate({ destroy: { volumes } }, { total, used }) {
    // Mesos counts here what is left once volumes of no size have vanished.
    const wanted = Resources.of(volumes)
    const error = resourcesError(volumes) ?? singleProviderError(wanted.toArray())
    if (error !== undefined) return refuse(`Invalid resources: ${error}`)
    const volume = persistentVolumeError(volumes)
    if (volume !== undefined) return refuse(`Not a persistent volume: ${volume}`)

    const unallocated = volumes.map(withoutAllocation)
    if (!unallocated.every((each) => total.contains(each))) {
      return refuse('Persistent volumes not found')
    }
    // Only a shared volume can be both offered and in use, so only a shared volume gets here.
    if (unallocated.some((each) => used.contains(each))) {
      return refuse('Persistent volumes in use')
    }
    return undefined
  },

  // The creator is the one that the request names, whoever made the volume.
  permissions: ({ destroy: { volumes } }) =>
    volumes.map((resource) => {
      const value = resource.disk?.persistence?.principal
      const object = value === undefined ? { resource } : { value, resource }
      return { action: 'DESTROY_VOLUME', object }
    }),

  convert: ({ destroy: { volumes } }) => destroying(volumes),

  // Other offers may carry the same shared volume.
  rescinds: ({ destroy: { volumes } }) => volumes,
}
