// How what a framework sent is read: without trust in its shape, for the master may have refused it.
import type { Resource } from '../../spec-schemas/types.ts'
import { resourceList } from '../harness/news.ts'
import { get, list, text } from '../harness/read.ts'
import { isVolume } from '../harness/resource.ts'
import type { Payload } from './conduct.ts'

export const capabilitiesOf = (info: unknown): ReadonlySet<string> =>
  new Set(list(info, 'capabilities').map((one) => text(one, 'type') ?? ''))

export function tasksOf(operation: Payload): Payload[] {
  return [
    ...list(operation, 'launch', 'task_infos'),
    ...list(operation, 'launch_group', 'task_group', 'tasks'),
  ]
}

export const usedBy = (task: Payload): Resource[] =>
  [...resourceList(task, 'resources'), ...resourceList(task, 'executor', 'resources')].filter(
    isVolume,
  )

export const executorVolumes = (operation: Payload): Resource[] =>
  resourceList(operation, 'launch_group', 'executor', 'resources').filter(isVolume)

/** All volumes that an operation names, those of its tasks and executors included. */
export function volumesOf(operation: Payload): Resource[] {
  const key = (text(operation, 'type') ?? '').toLowerCase()
  const payload = get(operation, key)
  const named = [
    ...resourceList(payload, 'volumes'),
    ...resourceList(payload, 'resources'),
    ...resourceList([get(payload, 'volume')]),
  ]
  const used = tasksOf(operation).flatMap(usedBy)
  return [...named.filter(isVolume), ...used, ...executorVolumes(operation)]
}
