import { refuse } from '../cluster.ts'
import { isDisk, isPersistentVolume } from '../resource/predicates.ts'
import { render } from '../resources.ts'
import type { Behavior } from './behavior.ts'

/** DESTROY_DISK is for disks of resource providers, of which the simulated agents have none. */
export const destroyDisk: Behavior<'DESTROY_DISK'> = {
  type: 'DESTROY_DISK',
  isSpeculative: false,
  renewsSharedPool: false,
  containmentPrefix: 'Invalid DESTROY_DISK Operation: ',

  validate({ destroy_disk: { source } }) {
    if (source.provider_id === undefined) {
      return refuse("'source' is not managed by a resource provider")
    }
    if (!['MOUNT', 'BLOCK', 'RAW'].some((type) => isDisk(source, type))) {
      return refuse("'source' is neither a MOUNT, BLOCK or RAW disk resource")
    }
    if (source.disk?.source?.id === undefined)
      return refuse("'source' is not backed by a CSI volume")
    if (isPersistentVolume(source)) {
      return refuse(
        `A disk resource containing a persistent volume ${render(source)} cannot be destroyed directly. Please destroy the persistent volume first then destroy the disk resource`,
      )
    }
    return undefined
  },

  permissions: () => [],

  convert: () => [],
}
