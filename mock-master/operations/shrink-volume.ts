import { refuse } from '../cluster.ts'
import { persistentVolumeError } from '../resource/checks.ts'
import { shrinking } from '../resource/conversions.ts'
import { isDisk, isShared } from '../resource/predicates.ts'
import { render } from '../resources.ts'
import { type Behavior, permissionsByRole } from './behavior.ts'
import { fieldError } from './grow-volume.ts'

/** SHRINK_VOLUME gives part of a volume that is not shared back as reserved disk. */
export const shrinkVolume: Behavior<'SHRINK_VOLUME'> = {
  type: 'SHRINK_VOLUME',
  isSpeculative: false,
  renewsSharedPool: false,
  containmentPrefix: 'Invalid SHRINK_VOLUME operation: ',

  validate({ shrink_volume: { volume, subtract } }, { agent }) {
    const field = fieldError('ShrinkVolume.volume', volume)
    if (field !== undefined) return refuse(field)
    const { value } = subtract
    if (!(Math.round(value * 1000) > 0)) {
      return refuse("Value of 'ShrinkVolume.subtract' must be greater than zero")
    }
    if (value >= (volume.scalar?.value ?? 0)) {
      return refuse(
        "Value of 'ShrinkVolume.subtract' must be smaller than the size of 'ShrinkVolume.volume'",
      )
    }
    if (volume.provider_id !== undefined) {
      return refuse('Shrinking a volume from a resource provider is not supported')
    }
    if (isDisk(volume, 'MOUNT')) {
      return refuse('Shrinking a volume on a MOUNT disk is not supported')
    }
    const kind = persistentVolumeError([volume])
    if (kind !== undefined) {
      return refuse(`Invalid persistent volume in the 'ShrinkVolume.volume' field: ${kind}`)
    }
    if (isShared(volume)) return refuse('Shrinking a shared persistent volume is not supported')
    if (!agent.capabilities.has('RESIZE_VOLUME')) {
      return refuse(
        `Volume ${render(volume)} cannot be shrunk on an agent without RESIZE_VOLUME capability`,
      )
    }
    return undefined
  },

  permissions: ({ shrink_volume: { volume } }) => permissionsByRole('RESIZE_VOLUME', [volume]),

  convert: ({ shrink_volume: { volume, subtract } }) => shrinking(volume, subtract),
}
