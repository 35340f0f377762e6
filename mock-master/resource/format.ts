import type { Resource } from '../../spec-schemas/types.ts'

/**
 * The forms of a reserved resource. Inside a master only `reservations` is used; frameworks
 * without RESERVATION_REFINEMENT see `role` and `reservation`; listings for operators show both.
 */

/** Any accepted form, made into the one with `reservations`. Expects a valid resource. */
export function upgrade(resource: Resource): Resource {
  const { role = '*', reservation, ...rest } = resource
  if (resource.role === undefined && reservation === undefined) return resource
  if (rest.reservations !== undefined && rest.reservations.length > 0) return rest
  if (role === '*') return rest
  const { type: _type, role: _role, ...info } = reservation ?? {}
  const type = reservation === undefined ? 'STATIC' : 'DYNAMIC'
  return { ...rest, reservations: [{ ...info, type, role }] }
}

/** The form with `role` and `reservation`. It cannot tell refined reservations: undefined. */
export function downgrade(resource: Resource): Resource | undefined {
  const { reservations: _reservations, ...endpoint } = toEndpointForm(resource)
  return (resource.reservations?.length ?? 0) > 1 ? undefined : endpoint
}

const endpointForms = new WeakMap<Resource, Resource>()

/** The form of listings: `reservations`, and with at most one of them the older fields as well. */
export function toEndpointForm(resource: Resource): Resource {
  const known = endpointForms.get(resource)
  if (known !== undefined) return known
  const form = withOlderFields(resource)
  endpointForms.set(resource, form)
  return form
}

function withOlderFields(resource: Resource): Resource {
  const [single, second] = resource.reservations ?? []
  if (single === undefined) return { ...resource, role: '*' }
  if (second !== undefined) return resource
  if (single.type !== 'DYNAMIC') return withRole(resource, single.role)
  const { type: _type, role, ...reservation } = single
  return { ...withRole(resource, role), reservation }
}

function withRole(resource: Resource, role: string | undefined): Resource {
  return role === undefined ? resource : { ...resource, role }
}

/** Without the allocation, as frameworks without MULTI_ROLE see it. */
export function withoutAllocation(resource: Resource): Resource {
  const { allocation_info: _allocation, ...rest } = resource
  return rest
}
