import type { DiskInfo, Labels, ReservationInfo, Resource } from '../../spec-schemas/types.ts'
import { heldBy, type Value } from './values.ts'

/**
 * A resource as Mesos prints it in its error texts. Only `reservations` is looked at: a resource
 * in the older `role` + `reservation` form prints as if it were not reserved.
 */
export function render(resource: Resource): string {
  return renderWith(resource, heldBy(resource))
}

/** The same for a message whose value is kept apart from it. */
export function renderWith(resource: Resource, value: Value | undefined): string {
  let text = resource.name
  if (resource.allocation_info) text += `(allocated: ${resource.allocation_info.role ?? ''})`
  if (resource.reservations && resource.reservations.length > 0) {
    text += `(reservations: [${resource.reservations.map((r) => `(${renderReservation(r)})`).join(',')}])`
  }
  if (resource.disk) text += `[${renderDisk(resource.disk)}]`
  if (resource.revocable) text += '{REV}'
  if (resource.shared) text += '<SHARED>'
  return `${text}:${value ?? missingValue(resource)}`
}

/** Labels as printed in texts: `{key: value, other}`. */
export function renderLabels({ labels = [] }: Labels): string {
  const items = labels.map(({ key, value }) => (value === undefined ? key : `${key}: ${value}`))
  return `{${items.join(', ')}}`
}

/** A set of roles as printed in texts. */
export function renderRoles(roles: Iterable<string>): string {
  return `{ ${[...roles].join(', ')} }`
}

/** What stands where a message has no value of its type: the default of that type. */
function missingValue({ type }: Resource): string {
  return { SCALAR: '0', RANGES: '[]', SET: '{}' }[type as string] ?? ''
}

function renderReservation({ type, role, principal, labels }: ReservationInfo): string {
  let text = `${type ?? 'UNKNOWN'},${role ?? ''}`
  if (principal !== undefined) text += `,${principal}`
  if (labels !== undefined) text += `,${renderLabels(labels)}`
  return text
}

function renderDisk({ source, persistence, volume }: DiskInfo): string {
  let text = source === undefined ? '' : renderSource(source)
  if (persistence !== undefined) text += `${source === undefined ? '' : ','}${persistence.id}`
  if (volume !== undefined) text += `:${renderVolume(volume)}`
  return text
}

function renderSource(source: NonNullable<DiskInfo['source']>): string {
  const { type, vendor = '', id, profile } = source
  if (type !== 'MOUNT' && type !== 'PATH' && type !== 'BLOCK' && type !== 'RAW') return 'UNKNOWN'
  if (id !== undefined || profile !== undefined) {
    return `${type}(${vendor},${id ?? ''},${profile ?? ''})`
  }
  const root =
    type === 'MOUNT' ? source.mount?.root : type === 'PATH' ? source.path?.root : undefined
  return root === undefined ? type : `${type}:${root}`
}

function renderVolume({
  container_path,
  host_path,
  mode,
}: NonNullable<DiskInfo['volume']>): string {
  if (host_path === undefined) return container_path
  return `${host_path}:${container_path}${mode === undefined ? '' : `:${mode.toLowerCase()}`}`
}
