import type { Resource } from '../../spec-schemas/types.ts'
import { type Refusal, refuse } from '../cluster.ts'
import {
  resourcesError,
  singleAllocationRoleError,
  singleProviderError,
} from '../resource/checks.ts'
import { reserving } from '../resource/conversions.ts'
import { reservationKey } from '../resource/kind.ts'
import {
  hasRefinedReservations,
  isDynamicallyReserved,
  reservationOf,
  reservationRole,
} from '../resource/predicates.ts'
import { renderRoles } from '../resource/render.ts'
import { Resources, render } from '../resources.ts'
import {
  type Behavior,
  nothing,
  type OperationContext,
  permissionsByRole,
  prefixed,
} from './behavior.ts'
import { sortedJson } from './print.ts'

/** RESERVE pushes a dynamic reservation; by an operator it may also replace one by another. */
export const reserve: Behavior<'RESERVE'> = {
  type: 'RESERVE',
  isSpeculative: true,
  renewsSharedPool: false,

  validate({ reserve: { resources, source = [] } }, context) {
    const error =
      (source.length > 0 ? sourceError(source, resources) : undefined) ??
      prefixed('Invalid resources: ', resourcesError(resources)) ??
      prefixed('Invalid resources: ', singleProviderError(resources))
    if (error !== undefined) return refuse(error)

    for (const resource of resources) {
      const refusal = refuseReservation(resource, context)
      if (refusal !== undefined) return refusal
    }
    if (context.framework !== undefined) {
      const roles = singleAllocationRoleError(resources)
      if (roles !== undefined) return refuse(`Invalid reservation resources: ${roles}`)
    }
    return undefined
  },

  permissions: ({ reserve: { resources, source = [] } }) => [
    ...source.map((resource) => ({
      action: 'UNRESERVE_RESOURCES',
      object: unreserver(resource),
    })),
    ...permissionsByRole('RESERVE_RESOURCES', resources),
  ],

  convert: ({ reserve: { resources, source } }) => reserving(resources, source),

  hazard: ({ reserve: { resources } }) => (Resources.of(resources).isEmpty ? nothing : undefined),
}

export function unreserver(resource: Resource) {
  const value = reservationOf(resource)?.principal
  return value === undefined ? { resource } : { value, resource }
}

function refuseReservation(resource: Resource, context: OperationContext): Refusal | undefined {
  const { principal, framework, agent } = context
  if (!isDynamicallyReserved(resource)) {
    return refuse(`Resource ${render(resource)} is not dynamically reserved`)
  }
  const role = reservationRole(resource)
  const owner = reservationOf(resource)?.principal
  if (principal !== undefined && owner === undefined) {
    return refuse(
      `A reserve operation was attempted by principal '${principal}', but there is a reserved resource in the request with no principal set`,
    )
  }
  if (principal !== undefined && owner !== principal) {
    return refuse(
      `A reserve operation was attempted by authenticated principal '${principal}', which does not match a reserved resource in the request with principal '${owner}'`,
    )
  }
  const refusal = refuseRole(resource, role, framework)
  if (refusal !== undefined) return refusal
  if (role.includes('/') && !agent.capabilities.has('HIERARCHICAL_ROLE')) {
    return refuse(
      `Resource ${render(resource)} with reservation for hierarchical role '${role}' cannot be reserved on an agent without HIERARCHICAL_ROLE capability`,
    )
  }
  if (hasRefinedReservations(resource) && !agent.capabilities.has('RESERVATION_REFINEMENT')) {
    return refuse(
      `Resource ${render(resource)} with reservation refinement cannot be reserved on an agent without RESERVATION_REFINEMENT capability`,
    )
  }
  return undefined
}

function refuseRole(
  { allocation_info: allocation }: Resource,
  role: string,
  framework: OperationContext['framework'],
): Refusal | undefined {
  if (framework === undefined) {
    if (allocation === undefined) return undefined
    return refuse(
      'A reserve operation was attempted with an allocated resource, but the operator API only allows reservations to be made to unallocated resources',
    )
  }
  const allocated = allocation?.role ?? ''
  if (role !== allocated) {
    return refuse(
      `A reserve operation was attempted for a resource with role '${role}', but the resource was allocated to role '${allocated}'`,
    )
  }
  if (framework.roles.has(allocated)) return undefined
  return refuse(
    `A reserve operation was attempted for a resource allocated to role '${allocated}', but the framework only has roles '${renderRoles(framework.roles)}'`,
  )
}

/** Both lists alike in themselves, and alike in what they amount to. */
function sourceError(source: readonly Resource[], target: readonly Resource[]): string | undefined {
  for (const [name, list] of [
    ['source', source],
    ['resources', target],
  ] as const) {
    if (list.length === 0) return `Invalid ${name}: Resource cannot be empty`
    const stacks = new Set(list.map((r) => (r.reservations ?? []).map(reservationKey).join()))
    if (stacks.size > 1) {
      return `Invalid ${name}: Mixed reservations are not supported${sortedJson(list)}`
    }
  }
  const wanted = Resources.of(target).toUnreserved()
  const given = Resources.of(source).toUnreserved()
  if (given.equals(wanted)) return undefined
  return `Source and target resources should refer to identical resource quantities: ${given} vs. ${wanted}`
}
