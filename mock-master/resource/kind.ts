import type { DiskInfo, Labels, ReservationInfo, Resource } from '../../spec-schemas/types.ts'

/**
 * Everything about a resource but its value and the role it is allocated to. What a resource is
 * *for* is not part of the key: `disk.volume` (so container path and mode) and the principal of a
 * persistence.
 */
export interface Kind {
  /** Equal for kinds that Mesos takes for equal. */
  readonly key: string
  /** A message of this kind, of whatever value, not allocated. Never changed once it is here. */
  readonly template: Resource
  /** The same, with a place for the allocation: copies that fill what is there are cheap. */
  readonly allocatedTemplate: Resource
  readonly isShared: boolean
  readonly isPersistent: boolean
  /** Neither added to nor divided: volumes, and disks that exist only as a whole. */
  readonly isWhole: boolean
}

export function kindOf(resource: Resource): Kind {
  const { allocation_info: _allocation, ...template } = resource
  const source = template.disk?.source
  const isPersistent = template.disk?.persistence !== undefined
  return {
    key: keyOf(template),
    template,
    allocatedTemplate: { ...template, allocation_info: {} },
    isShared: template.shared !== undefined,
    isPersistent,
    isWhole:
      isPersistent ||
      source?.type === 'MOUNT' ||
      source?.type === 'BLOCK' ||
      (source?.type === 'RAW' && source.id !== undefined),
  }
}

function keyOf(resource: Resource): string {
  let key = `${part(resource.name)}${resource.type}`
  for (const reservation of resource.reservations ?? []) key += reservationKey(reservation)
  if (resource.disk !== undefined) key += diskKey(resource.disk)
  if (resource.provider_id !== undefined) key += `P${part(resource.provider_id.value)}`
  if (resource.revocable !== undefined) key += 'R'
  if (resource.shared !== undefined) key += 'S'
  return key
}

/** Equal for reservations that Mesos takes for equal. */
export function reservationKey({ type, role, principal, labels }: ReservationInfo): string {
  return `(${type},${part(role)}${part(principal)}${labels === undefined ? '' : labelsKey(labels)})`
}

/** Labels are compared as a bag: their order does not matter. */
export function labelsKey({ labels = [] }: Labels): string {
  return `{${labels
    .map(({ key, value }) => part(key) + part(value))
    .sort()
    .join('')}}`
}

function diskKey({ source, persistence }: DiskInfo): string {
  let key = 'D'
  if (source !== undefined) {
    const { type, path, mount, vendor, id, profile, metadata } = source
    key += type
    if (path !== undefined) key += `p${part(path.root)}`
    if (mount !== undefined) key += `m${part(mount.root)}`
    key += part(vendor) + part(id) + part(profile)
    if (metadata !== undefined) key += labelsKey(metadata)
  }
  return persistence === undefined ? key : `${key}V${part(persistence.id)}`
}

/** The length in front keeps neighbouring parts apart, whatever characters they have. */
function part(text: string | undefined): string {
  return text === undefined ? '-' : `${text.length}:${text}`
}
