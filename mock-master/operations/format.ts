import type { ExecutorInfo, OfferOperation, Resource, TaskInfo } from '../../spec-schemas/types.ts'
import { upgrade } from '../resource/format.ts'
import { formatError, listFormatError } from '../resource/validate.ts'

/**
 * What every operation goes through before anything is decided about it: its payload is there, its
 * resources are well-formed, in any documented shape, and are then put into the one shape that the
 * master works with.
 */

type Payload = Partial<Record<string, unknown>>

const missing: Readonly<Record<OfferOperation['type'], [field: string, text: string]>> = {
  RESERVE: must('reserve', 'A RESERVE offer operation'),
  UNRESERVE: must('unreserve', 'An UNRESERVE offer operation'),
  CREATE: must('create', 'A CREATE offer operation'),
  DESTROY: must('destroy', 'A DESTROY offer operation'),
  GROW_VOLUME: must('grow_volume', 'A GROW_VOLUME operation', ''),
  SHRINK_VOLUME: must('shrink_volume', 'A SHRINK_VOLUME offer operation', ''),
  LAUNCH: must('launch', 'A LAUNCH offer operation'),
  LAUNCH_GROUP: must('launch_group', 'A LAUNCH_GROUP offer operation'),
  CREATE_DISK: must('create_disk', 'A CREATE_DISK offer operation'),
  DESTROY_DISK: must('destroy_disk', 'A DESTROY_DISK offer operation'),
}

function must(field: string, operation: string, stop = '.'): [string, string] {
  return [field, `${operation} must have the Offer.Operation.${field} field set${stop}`]
}

export const isKnown = ({ type }: OfferOperation): boolean => Object.hasOwn(missing, type)

/** Whether the operation has what its type says; a call may name a type and leave it at that. */
export function hasPayload(operation: OfferOperation): boolean {
  const payload: Payload = { ...operation }
  return payload[missing[operation.type][0]] !== undefined
}

export function operationFormatError(operation: OfferOperation): string | undefined {
  if (!hasPayload(operation)) return missing[operation.type][1]
  switch (operation.type) {
    case 'RESERVE':
      return operation.reserve.source?.length
        ? 'Reservation updates are not yet implemented for the scheduler API.'
        : listFormatError(operation.reserve.resources ?? [])
    case 'UNRESERVE':
      return listFormatError(operation.unreserve.resources ?? [])
    case 'CREATE':
      return listFormatError(operation.create.volumes ?? [])
    case 'DESTROY':
      return listFormatError(operation.destroy.volumes ?? [])
    case 'GROW_VOLUME':
      return (
        formatError(operation.grow_volume.volume) ?? formatError(operation.grow_volume.addition)
      )
    case 'SHRINK_VOLUME':
      return formatError(operation.shrink_volume.volume)
    case 'CREATE_DISK':
      return formatError(operation.create_disk.source)
    case 'DESTROY_DISK':
      return formatError(operation.destroy_disk.source)
    case 'LAUNCH':
      return firstError(operation.launch.task_infos ?? [], taskFormatError)
    case 'LAUNCH_GROUP': {
      const { executor, task_group: group } = operation.launch_group
      return (
        listFormatError(executor.resources ?? []) ?? firstError(group.tasks ?? [], taskFormatError)
      )
    }
  }
}

const firstError = <Item>(
  items: readonly Item[],
  errorOf: (item: Item) => string | undefined,
): string | undefined => {
  for (const item of items) {
    const error = errorOf(item)
    if (error !== undefined) return error
  }
  return undefined
}

const taskFormatError = ({ resources = [], executor }: TaskInfo): string | undefined =>
  listFormatError(resources) ?? listFormatError(executor?.resources ?? [])

/** Upgrades every resource of a well-formed operation, and allocates those that do not say to whom. */
export function normalize(operation: OfferOperation, role: string | undefined): OfferOperation {
  const one = (resource: Resource): Resource => {
    const upgraded = upgrade(resource)
    if (role === undefined || upgraded.allocation_info !== undefined) return upgraded
    return { ...upgraded, allocation_info: { role } }
  }
  const all = (resources: readonly Resource[] | undefined) => (resources ?? []).map(one)
  const executor = (info: ExecutorInfo): ExecutorInfo => ({
    ...info,
    resources: all(info.resources),
  })
  const task = (info: TaskInfo): TaskInfo => ({
    ...info,
    resources: all(info.resources),
    ...(info.executor && { executor: executor(info.executor) }),
  })

  switch (operation.type) {
    case 'RESERVE': {
      const { resources, source } = operation.reserve
      const reserve = { resources: all(resources), ...(source && { source: all(source) }) }
      return { ...operation, reserve }
    }
    case 'UNRESERVE':
      return { ...operation, unreserve: { resources: all(operation.unreserve.resources) } }
    case 'CREATE':
      return { ...operation, create: { volumes: all(operation.create.volumes) } }
    case 'DESTROY':
      return { ...operation, destroy: { volumes: all(operation.destroy.volumes) } }
    case 'GROW_VOLUME': {
      const { volume, addition } = operation.grow_volume
      return { ...operation, grow_volume: { volume: one(volume), addition: one(addition) } }
    }
    case 'SHRINK_VOLUME': {
      const { volume, subtract } = operation.shrink_volume
      return { ...operation, shrink_volume: { volume: one(volume), subtract } }
    }
    case 'CREATE_DISK': {
      const source = one(operation.create_disk.source)
      return { ...operation, create_disk: { ...operation.create_disk, source } }
    }
    case 'DESTROY_DISK':
      return { ...operation, destroy_disk: { source: one(operation.destroy_disk.source) } }
    case 'LAUNCH': {
      const task_infos = (operation.launch.task_infos ?? []).map(task)
      return { ...operation, launch: { task_infos } }
    }
    case 'LAUNCH_GROUP': {
      const { executor: info, task_group: group } = operation.launch_group
      const tasks = (group.tasks ?? []).map(task)
      return { ...operation, launch_group: { executor: executor(info), task_group: { tasks } } }
    }
  }
}
