import type { Resource } from '../../spec-schemas/types.ts'
import type { Resources } from '../resources.ts'
import { idError } from './ids.ts'
import { isDynamicallyReserved, isRevocable, isUnreserved, reservationRole } from './predicates.ts'
import { render } from './render.ts'
import { listFormatError } from './validate.ts'

/**
 * The checks on resources that operations, tasks and executors share, on lists that are already
 * in the form with `reservations`. Each returns the text that Mesos sends, or undefined.
 */
export function resourcesError(resources: readonly Resource[]): string | undefined {
  const format = listFormatError(resources)
  if (format !== undefined) return `Invalid resources: ${format}`
  if (resources.some(hasFractionalGpus)) {
    return "Invalid 'gpus' resource: The 'gpus' resource must be an unsigned integer"
  }
  const disk = diskInfoError(resources)
  if (disk !== undefined) return `Invalid DiskInfo: ${disk}`
  const revocable = resources.find((r) => isDynamicallyReserved(r) && isRevocable(r))
  if (revocable !== undefined) {
    return `Invalid ReservationInfo: Dynamically reserved resource ${render(revocable)} cannot be created from revocable resources`
  }
  return undefined
}

function hasFractionalGpus({ name, scalar }: Resource): boolean {
  return name === 'gpus' && scalar !== undefined && !Number.isInteger(scalar.value)
}

export function diskInfoError(resources: readonly Resource[]): string | undefined {
  for (const resource of resources) {
    const error = resource.disk && singleDiskInfoError(resource, resource.disk)
    if (error !== undefined) return error
  }
  return undefined
}

function singleDiskInfoError(
  resource: Resource,
  { persistence, volume, source }: NonNullable<Resource['disk']>,
): string | undefined {
  if (persistence === undefined) {
    if (volume !== undefined) return 'Non-persistent volume not supported'
    return source === undefined ? 'DiskInfo is set but empty' : undefined
  }
  if (isRevocable(resource)) return 'Persistent volumes cannot be created from revocable resources'
  if (isUnreserved(resource))
    return 'Persistent volumes cannot be created from unreserved resources'
  if (volume === undefined) return "Expecting 'volume' to be set for persistent volume"
  if (volume.host_path !== undefined) {
    return "Expecting 'host_path' to be unset for persistent volume"
  }
  const error = idError(persistence.id)
  return error && `Invalid persistence ID for persistent volume: ${error}`
}

/** Whether all of a list may be the subject of CREATE or DESTROY. */
export function persistentVolumeError(volumes: readonly Resource[]): string | undefined {
  for (const volume of volumes) {
    if (volume.disk === undefined) return `Resource ${render(volume)} does not have DiskInfo`
    if (volume.disk.persistence === undefined) return "'persistence' is not set in DiskInfo"
    if (volume.disk.volume === undefined) {
      return "Expecting 'volume' to be set for persistent volume"
    }
    if (volume.disk.volume.mode === 'RO') return 'Read-only persistent volume not supported'
  }
  return undefined
}

/**
 * Persistence ids are unique for a reservation role on an agent. The collection has merged equal
 * shared volumes already, so those count as one: Mesos looks no closer.
 */
export function uniquePersistenceIdError(resources: Resources): string | undefined {
  const seen = new Set<string>()
  for (const volume of resources.persistentVolumes) {
    const id = volume.disk?.persistence?.id ?? ''
    const key = `${reservationRole(volume)}\n${id}`
    if (seen.has(key)) return `Persistence ID '${id}' is not unique`
    seen.add(key)
  }
  return undefined
}

/** An empty list has no provider and is refused with this text too, which then ends early. */
export function singleProviderError(resources: readonly Resource[]): string | undefined {
  const providers = new Set(resources.map(({ provider_id }) => provider_id?.value))
  if (providers.size === 1) return undefined
  if (providers.has(undefined)) return 'Some resources have a resource provider and some do not'
  return `The resources have multiple resource providers: ${[...providers].join(', ')}`
}

export function singleAllocationRoleError(resources: Iterable<Resource>): string | undefined {
  let first: string | undefined
  for (const { allocation_info: allocation } of resources) {
    const role = allocation?.role
    if (role === undefined) return 'The resources are not allocated to a role'
    first ??= role
    if (role !== first) {
      return `The resources have multiple allocation roles ('${role}' and '${first}') but only one allocation role is allowed`
    }
  }
  return undefined
}

/** Task and executor resources must not mix both kinds of one name. */
export function revocableMixError(resources: Resources): string | undefined {
  const names = new Map<string, boolean>()
  for (const resource of resources) {
    const revocable = isRevocable(resource)
    if ((names.get(resource.name) ?? revocable) !== revocable) {
      return `Cannot use both revocable and non-revocable '${resource.name}' at the same time`
    }
    names.set(resource.name, revocable)
  }
  return undefined
}
