import type { OperationOf, Resource } from '../../spec-schemas/index.ts'
import type { Behavior, OperationContext } from '../operations/behavior.ts'
import type { Parts } from '../parts.ts'

type Destroy = OperationOf<'DESTROY'>

/** DESTROY as a master does it that reads the volumes of the request as others than they are written. */
export function destroyingAs(
  { DESTROY }: Parts,
  read: (volumes: Resource[], context: OperationContext) => Resource[],
): Behavior<'DESTROY'> {
  const readings = new WeakMap<Destroy, Destroy>()
  const reading = (operation: Destroy): Destroy => readings.get(operation) ?? operation
  return {
    ...DESTROY,
    validate(operation, context) {
      const volumes = read(operation.destroy.volumes ?? [], context)
      const asRead = { ...operation, destroy: { volumes } }
      readings.set(operation, asRead)
      return DESTROY.validate(asRead, context)
    },
    permissions: (operation) => DESTROY.permissions(reading(operation)),
    convert: (operation) => DESTROY.convert(reading(operation)),
    rescinds: (operation) => DESTROY.rescinds?.(reading(operation)) ?? [],
  }
}

/** The volume of the agent that has the role and the id of another, in the allocation of that one. */
export function namesake(volume: Resource, { total }: OperationContext): Resource | undefined {
  const role = volume.reservations?.at(-1)?.role
  const found = [...total.persistentVolumes].find(
    (one) =>
      one.reservations?.at(-1)?.role === role &&
      one.disk?.persistence?.id === volume.disk?.persistence?.id,
  )
  if (found === undefined || volume.allocation_info === undefined) return found
  return { ...found, allocation_info: volume.allocation_info }
}
