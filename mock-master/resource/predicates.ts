import type { ReservationInfo, Resource } from '../../spec-schemas/types.ts'
import { isSubroleOf } from './roles.ts'

/** The reservation that counts: the last of the stack. */
export function reservationOf({ reservations }: Resource): ReservationInfo | undefined {
  return reservations?.at(-1)
}

/** The role a resource is reserved to, or `*`. */
export function reservationRole(resource: Resource): string {
  return reservationOf(resource)?.role ?? '*'
}

export function isReserved(resource: Resource, role?: string): boolean {
  const reservation = reservationOf(resource)
  return reservation !== undefined && (role === undefined || reservation.role === role)
}

export function isUnreserved(resource: Resource): boolean {
  return reservationOf(resource) === undefined
}

export function isDynamicallyReserved(resource: Resource): boolean {
  return reservationOf(resource)?.type === 'DYNAMIC'
}

export function hasRefinedReservations({ reservations }: Resource): boolean {
  return reservations !== undefined && reservations.length > 1
}

export function isPersistentVolume(resource: Resource): boolean {
  return resource.disk?.persistence !== undefined
}

export function isShared(resource: Resource): boolean {
  return resource.shared !== undefined
}

export function isRevocable(resource: Resource): boolean {
  return resource.revocable !== undefined
}

/** A disk that exists only as a whole: `MOUNT` or `BLOCK`. */
export function isDisk(resource: Resource, type: string): boolean {
  return resource.disk?.source?.type === type
}

/** Unreserved, or reserved to the role or to one of its ancestors. */
export function isAllocatableTo(resource: Resource, role: string): boolean {
  const reservedTo = reservationOf(resource)?.role
  return reservedTo === undefined || reservedTo === role || isSubroleOf(role, reservedTo)
}

export function isReservedToSubtree(resource: Resource, role: string): boolean {
  const reservedTo = reservationOf(resource)?.role
  return reservedTo !== undefined && (reservedTo === role || isSubroleOf(reservedTo, role))
}
