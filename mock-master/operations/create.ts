import type { Resource } from '../../spec-schemas/types.ts'
import { type Refusal, refuse } from '../cluster.ts'
import {
  persistentVolumeError,
  resourcesError,
  singleAllocationRoleError,
  singleProviderError,
  uniquePersistenceIdError,
} from '../resource/checks.ts'
import { creating } from '../resource/conversions.ts'
import { hasRefinedReservations, isShared, reservationRole } from '../resource/predicates.ts'
import { Resources, render } from '../resources.ts'
import {
  type Behavior,
  nothing,
  type OperationContext,
  permissionsByRole,
  withoutAllocation,
} from './behavior.ts'

/** CREATE turns reserved disk into persistent volumes; `shared` makes one for several tasks. */
export const create: Behavior<'CREATE'> = {
  type: 'CREATE',
  isSpeculative: true,
  renewsSharedPool: true,

  validate({ create: { volumes } }, context) {
    const error = resourcesError(volumes) ?? singleProviderError(volumes)
    if (error !== undefined) return refuse(`Invalid resources: ${error}`)
    const volume = persistentVolumeError(volumes)
    if (volume !== undefined) return refuse(`Not a persistent volume: ${volume}`)
    // Equal shared volumes have merged by then, so Mesos misses some duplicates here.
    const all = [...context.total.persistentVolumes, ...Resources.of(volumes)]
    const duplicate = uniquePersistenceIdError(Resources.of(all))
    if (duplicate !== undefined) return refuse(duplicate)

    for (const volume of volumes) {
      const refusal = refuseVolume(volume, context)
      if (refusal !== undefined) return refusal
    }
    if (context.framework !== undefined) {
      const roles = singleAllocationRoleError(volumes)
      if (roles !== undefined) return refuse(`Invalid volume resources: ${roles}`)
    }
    return undefined
  },

  permissions: ({ create: { volumes } }) => permissionsByRole('CREATE_VOLUME', volumes),

  convert: ({ create: { volumes } }) => creating(volumes),

  hazard({ create: { volumes } }, context) {
    if (volumes.some((volume) => Resources.of([volume]).isEmpty)) return nothing
    for (const [volume, copies] of Resources.of(volumes).shared.counted()) {
      const exists = context.total.contains(withoutAllocation(volume))
      if (copies > 1 || exists || isHeldStale(volume, context)) {
        return refuse(`Persistence ID '${volume.disk?.persistence?.id}' is not unique`)
      }
    }
    return undefined
  },
}

function refuseVolume(volume: Resource, context: OperationContext): Refusal | undefined {
  const { framework, agent } = context
  if (isShared(volume) && framework && !framework.capabilities.has('SHARED_RESOURCES')) {
    return refuse(
      `Create volume operation for '${render(volume)}' has been attempted by framework '${framework.id}' with no SHARED_RESOURCES capability`,
    )
  }
  const role = reservationRole(volume)
  if (role.includes('/') && !agent.capabilities.has('HIERARCHICAL_ROLE')) {
    return refuse(
      `Volume ${render(volume)} with reservation for hierarchical role '${role}' cannot be created on an agent without HIERARCHICAL_ROLE capability`,
    )
  }
  if (hasRefinedReservations(volume) && !agent.capabilities.has('RESERVATION_REFINEMENT')) {
    return refuse(
      `Volume ${render(volume)} with reservation refinement cannot be created on an agent without RESERVATION_REFINEMENT capability`,
    )
  }
  return refuseCreator(volume, context.principal)
}

function refuseCreator(volume: Resource, principal: string | undefined): Refusal | undefined {
  const creator = volume.disk?.persistence?.principal
  if (principal === undefined || creator === principal) return undefined
  if (creator === undefined) {
    return refuse(
      `Create volume operation attempted by principal '${principal}', but there is a volume in the operation with no principal set in 'disk.persistence'`,
    )
  }
  return refuse(
    `Create volume operation attempted by authenticated principal '${principal}', which does not match a volume in the operation with principal '${creator}' set in 'disk.persistence'`,
  )
}

/** Whether an offer still carries an equal volume that has been destroyed since. */
function isHeldStale(volume: Resource, { agent, framework }: OperationContext): boolean {
  for (const offer of agent.offers) {
    if (framework !== undefined && offer.framework !== framework) continue
    if (offer.resources.unallocate().contains(withoutAllocation(volume))) return true
  }
  return false
}
