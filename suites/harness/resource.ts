// How a client reads a resource, whichever of the documented shapes it comes in. Nothing is added or compared here:
// the arithmetic of resources is the master's business, and a rule must not be compared with it.
import type { ReservationInfo, Resource } from '../../spec-schemas/types.ts'
import { once } from './once.ts'

export interface Reservation {
  type: 'STATIC' | 'DYNAMIC'
  role: string
  principal?: string
  /** As `key=value`, in order; absent when there are none. */
  labels?: string[]
}

/** The stack of reservations, the oldest first; empty for an unreserved resource. */
export const reservationsOf = once((resource: Resource): Reservation[] => {
  if (resource.reservations !== undefined && resource.reservations.length > 0) {
    return resource.reservations.map((entry) => ({
      type: entry.type === 'STATIC' ? 'STATIC' : 'DYNAMIC',
      role: entry.role ?? '',
      ...reserver(entry),
    }))
  }
  const { role, reservation } = resource
  if (role === undefined || role === '*') return []
  const type = reservation === undefined ? 'STATIC' : 'DYNAMIC'
  return [{ type, role, ...reserver(reservation) }]
})

function reserver(entry: ReservationInfo | undefined): Pick<Reservation, 'principal' | 'labels'> {
  const labels = (entry?.labels?.labels ?? []).map(({ key, value = '' }) => `${key}=${value}`)
  return {
    ...(entry?.principal === undefined ? {} : { principal: entry.principal }),
    ...(labels.length === 0 ? {} : { labels: labels.sort() }),
  }
}

/** The role that a resource is reserved to, or undefined when it is unreserved. */
export function roleOf(resource: Resource): string | undefined {
  return reservationsOf(resource).at(-1)?.role
}

export function volumeId(resource: Resource): string | undefined {
  return resource.disk?.persistence?.id
}

export function isVolume(resource: Resource): boolean {
  return volumeId(resource) !== undefined
}

export function isShared(resource: Resource): boolean {
  return resource.shared !== undefined && resource.shared !== null
}

/** Reserved disk that is not a volume. */
export function isPlainDisk(resource: Resource): boolean {
  return resource.name === 'disk' && !isVolume(resource) && roleOf(resource) !== undefined
}

export function sizeOf(resource: Resource): number {
  return resource.scalar?.value ?? 0
}

/** Disk of one kind can become one volume: of the same reservations, from the same source. */
export const kindOf = once((disk: Resource): string =>
  JSON.stringify([reservationsOf(disk), disk.disk?.source ?? null]),
)

/** In what a volume, as a task or an operation names it, is not the one that is there. */
export function misnaming(named: Resource, there: Resource): Misnaming | undefined {
  if (isShared(named) !== isShared(there)) return 'shared'
  if (kindOf(named) !== kindOf(there)) return 'reservation'
  // Mesos keeps three decimals of an amount.
  return Math.abs(sizeOf(named) - sizeOf(there)) < 0.0015 ? undefined : 'size'
}

export type Misnaming = 'shared' | 'reservation' | 'size'

/** A volume's name: ids are unique for a role on an agent. */
export function keyOf(agent: string, volume: Resource): string {
  return `${agent} ${roleOf(volume) ?? '*'} ${volumeId(volume) ?? ''}`
}

/** `role` itself or a role below it: those whose frameworks are offered what is reserved to `role`. */
export function isEligible(role: string, reservedTo: string): boolean {
  return role === reservedTo || role.startsWith(`${reservedTo}/`)
}

/** A resource in a few words: `disk 32 (engineering) v1 shared`. */
export function describe(resource: Resource): string {
  const role = roleOf(resource)
  const words = [resource.name, resource.scalar === undefined ? '' : String(sizeOf(resource))]
  if (role !== undefined) words.push(`(${role})`)
  if (isVolume(resource)) words.push(volumeId(resource) ?? '', resource.disk?.volume?.mode ?? '')
  if (isShared(resource)) words.push('shared')
  return words.filter((word) => word !== '').join(' ')
}
