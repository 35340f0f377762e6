import { refuse } from '../cluster.ts'
import { isDisk } from '../resource/predicates.ts'
import type { Behavior } from './behavior.ts'

/** CREATE_DISK is for disks of resource providers, of which the simulated agents have none. */
export const createDisk: Behavior<'CREATE_DISK'> = {
  type: 'CREATE_DISK',
  isSpeculative: false,
  renewsSharedPool: false,
  containmentPrefix: 'Invalid CREATE_DISK Operation: ',

  validate({ create_disk: { source, target_type, target_profile } }) {
    if (source.provider_id === undefined) {
      return refuse("'source' is not managed by a resource provider")
    }
    if (!isDisk(source, 'RAW')) return refuse("'source' is not a RAW disk resource")
    if (target_type !== 'MOUNT' && target_type !== 'BLOCK') {
      return refuse("'target_type' is neither MOUNT or BLOCK")
    }
    const hasProfile = source.disk?.source?.profile !== undefined
    if (hasProfile && target_profile !== undefined) {
      return refuse("'target_profile' must not be set when 'source' has a profile")
    }
    if (!hasProfile && target_profile === undefined) {
      return refuse("'target_profile' must be set when 'source' has no profile")
    }
    return undefined
  },

  permissions: () => [],

  convert: () => [],
}
