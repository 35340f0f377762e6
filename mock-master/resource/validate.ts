import type { ReservationInfo, Resource } from '../../spec-schemas/types.ts'
import { labelsKey } from './kind.ts'
import { render, renderLabels } from './render.ts'
import { isSubroleOf, roleError } from './roles.ts'
import { Scalar } from './values.ts'

/**
 * Whether a single resource is well-formed, in any of the forms that masters accept. The checks
 * and their order are those of Mesos; each returns the text that Mesos sends, or undefined.
 */
export function formatError(resource: Resource): string | undefined {
  if (resource.name === '') return 'Empty resource name'
  return (
    valueError(resource) ?? diskError(resource) ?? reservedError(resource) ?? sharedError(resource)
  )
}

/** The same for a list. The offender is printed as it came in, before any change of its form. */
export function listFormatError(resources: Iterable<Resource>): string | undefined {
  for (const resource of resources) {
    const error = formatError(resource)
    if (error !== undefined) return `Resource '${render(resource)}' is invalid: ${error}`
  }
  return undefined
}

function valueError(resource: Resource): string | undefined {
  const { type, scalar, ranges, set } = resource
  switch (type as string) {
    case 'SCALAR':
      if (!scalar || ranges || set) return 'Invalid scalar resource'
      if (scalar.value !== 0 && Scalar.of(scalar.value).thousandths <= 0) {
        return 'Invalid scalar resource: value <= 0'
      }
      return undefined
    case 'RANGES':
      if (!ranges || scalar || set) return 'Invalid ranges resource'
      return rangesError(ranges.range ?? [])
    case 'SET':
      if (!set || scalar || ranges) return 'Invalid set resource'
      return new Set(set.item).size < (set.item?.length ?? 0)
        ? 'Invalid set resource: duplicated elements'
        : undefined
    default:
      // Mesos dies of printing this one when it stands in a list; we only refuse it.
      return 'Unsupported resource type'
  }
}

function rangesError(ranges: readonly { begin: number; end: number }[]): string | undefined {
  for (const [index, { begin, end }] of ranges.entries()) {
    if (begin > end) return 'Invalid ranges resource: begin > end'
    const overlaps = ranges.slice(index + 1).some((o) => begin <= o.begin && o.begin <= end)
    if (overlaps) return 'Invalid ranges resource: overlapping ranges'
  }
  return undefined
}

function diskError({ name, disk }: Resource): string | undefined {
  if (disk === undefined) return undefined
  if (name !== 'disk') return `DiskInfo should not be set for ${name} resource`
  if (disk.source === undefined) return undefined
  const { type, mount, path } = disk.source
  switch (type as string) {
    case 'PATH':
    case 'MOUNT':
      return undefined
    case 'BLOCK':
    case 'RAW':
      if (mount !== undefined) return `Mount should not be set for ${type} disk source`
      if (path !== undefined) return `Path should not be set for ${type} disk source`
      return undefined
    default:
      return `Unsupported 'DiskInfo.Source.Type' in 'UNKNOWN'`
  }
}

function reservedError(resource: Resource): string | undefined {
  const { reservations = [] } = resource
  if (reservations.length === 0) return oldFormError(resource)
  return stackError(reservations) ?? mixedFormError(resource, reservations)
}

function oldFormError({ role = '*', reservation }: Resource): string | undefined {
  const error = roleError(role)
  if (error !== undefined || reservation === undefined) return error
  if (reservation.type !== undefined) {
    return "'Resource.ReservationInfo.type' must not be set for the 'Resource.reservation' field"
  }
  if (reservation.role !== undefined) {
    return "'Resource.ReservationInfo.role' must not be set for the 'Resource.reservation' field"
  }
  return role === '*' ? 'Invalid reservation: role "*" cannot be dynamically reserved' : undefined
}

function stackError(reservations: readonly ReservationInfo[]): string | undefined {
  for (const { type, role } of reservations) {
    if (type === undefined) return fieldMustBeSet('type')
    if (role === undefined) return fieldMustBeSet('role')
    const error = roleError(role)
    if (error !== undefined) return error
    if (role === '*') return 'Invalid reservation: role "*" cannot be reserved'
  }
  for (const [index, { type, role = '' }] of reservations.entries()) {
    const base = reservations[index - 1]
    if (base === undefined) continue
    if (type === 'STATIC') {
      return 'Invalid refined reservation: A refined reservation cannot be STATIC'
    }
    if (!isSubroleOf(role, base.role ?? '')) {
      return `Invalid refined reservation: role '${role}' is not a refinement of '${base.role}'`
    }
  }
  return undefined
}

function fieldMustBeSet(field: string): string {
  return `Invalid reservation: 'Resource.ReservationInfo.${field}' field must be set.`
}

const MIXED = 'Invalid resource format:'
const IN_STACK = "in 'Resource.reservations'"

/** Both forms at once are fine as long as they say the same. */
function mixedFormError(
  { role, reservation }: Resource,
  reservations: readonly ReservationInfo[],
): string | undefined {
  const [single] = reservations
  if (single === undefined || reservations.length > 1) {
    const extra =
      role !== undefined ? 'role' : reservation !== undefined ? 'reservation' : undefined
    if (extra === undefined) return undefined
    return `${MIXED} 'Resource.${extra}' must not be set if there is more than one reservation ${IN_STACK}`
  }
  if (role !== undefined && role !== single.role) {
    return `${MIXED} 'Resource.role' field with '${role}' does not match the role '${single.role}' ${IN_STACK}`
  }
  if (single.type === 'STATIC') {
    if (reservation === undefined) return undefined
    return `${MIXED} 'Resource.reservation' must not be set if the single reservation ${IN_STACK} is STATIC`
  }
  if (single.type !== 'DYNAMIC') return "Unsupported 'Resource.ReservationInfo.Type'"
  if ((role === undefined) !== (reservation === undefined)) {
    return `${MIXED} 'Resource.role' and 'Resource.reservation' must either be both set or both not set if the single reservation ${IN_STACK} is DYNAMIC`
  }
  return reservation === undefined ? undefined : mismatchError(reservation, single)
}

function mismatchError(old: ReservationInfo, single: ReservationInfo): string | undefined {
  const [left = '', right = ''] = [old.principal, single.principal]
  if (left !== right) {
    return `${MIXED} 'Resource.reservation.principal' field with '${left}' does not match the principal '${right}' ${IN_STACK}`
  }
  const [oldLabels = {}, labels = {}] = [old.labels, single.labels]
  if (labelsKey(oldLabels) !== labelsKey(labels)) {
    return `${MIXED} 'Resource.reservation.labels' field with '${renderLabels(oldLabels)}' does not match the labels '${renderLabels(labels)}' ${IN_STACK}`
  }
  return undefined
}

function sharedError({ name, disk, shared }: Resource): string | undefined {
  if (shared === undefined) return undefined
  if (name !== 'disk') return `Resource ${name} cannot be shared`
  return disk?.persistence === undefined ? 'Only persistent volumes can be shared' : undefined
}
