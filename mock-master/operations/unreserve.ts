import { refuse } from '../cluster.ts'
import { resourcesError, singleProviderError } from '../resource/checks.ts'
import { unreserving } from '../resource/conversions.ts'
import { isDynamicallyReserved, isPersistentVolume } from '../resource/predicates.ts'
import { Resources, render } from '../resources.ts'
import { type Behavior, nothing } from './behavior.ts'
import { unreserver } from './reserve.ts'

/** UNRESERVE pops one reservation; whose it was does not matter here. */
export const unreserve: Behavior<'UNRESERVE'> = {
  type: 'UNRESERVE',
  isSpeculative: true,
  renewsSharedPool: false,

  validate({ unreserve: { resources } }) {
    const error = resourcesError(resources) ?? singleProviderError(resources)
    if (error !== undefined) return refuse(`Invalid resources: ${error}`)

    for (const resource of resources) {
      if (!isDynamicallyReserved(resource)) {
        return refuse(`Resource ${render(resource)} is not dynamically reserved`)
      }
      if (isPersistentVolume(resource)) {
        return refuse(
          `A dynamically reserved persistent volume ${render(resource)} cannot be unreserved directly. Please destroy the persistent volume first then unreserve the resource`,
        )
      }
    }
    return undefined
  },

  permissions: ({ unreserve: { resources } }) =>
    resources.map((resource) => ({
      action: 'UNRESERVE_RESOURCES',
      object: unreserver(resource),
    })),

  convert: ({ unreserve: { resources } }) => unreserving(resources),

  hazard: ({ unreserve: { resources } }) =>
    resources.some((resource) => Resources.of([resource]).isEmpty) ? nothing : undefined,
}
