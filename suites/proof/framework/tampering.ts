// How what a framework sends can be changed on the way out.
import type { Resource } from '../../../spec-schemas/types.ts'
import { get, isObject, list, text } from '../../harness/read.ts'
import { type Call, holding, type Scheduler, type Tamper } from './scheduler.ts'
import { destroy } from './story.ts'

/** Leaves calls of other types as they are. */
export const on =
  (type: string, change: (call: Call, by: Scheduler) => Call[]): Tamper['calls'] =>
  (call, by) =>
    call.type === type ? change(call, by) : [call]

/** Changes the operations of an ACCEPT. */
export const operations = (change: (operation: Call, by: Scheduler) => object[]): Tamper['calls'] =>
  on('ACCEPT', (call, by) => {
    const changed = list(call, 'accept', 'operations').flatMap((one) =>
      change({ ...one, type: text(one, 'type') ?? '' }, by),
    )
    return [withIn(call, { operations: changed }, 'accept')]
  })

/** The same message with some fields of a part of it replaced. */
export function withIn<M extends Record<string, unknown>>(
  message: M,
  fields: object,
  ...path: string[]
): M {
  const [key, ...rest] = path
  if (key === undefined) return { ...message, ...fields }
  const inner = get(message, key)
  return { ...message, [key]: withIn(isObject(inner) ? inner : {}, fields, ...rest) }
}

export const info = (change: object): Tamper['calls'] =>
  on('SUBSCRIBE', (call) => [withIn(call, change, 'subscribe', 'framework_info')])

export const hasId = (operation: Call, id: string) => text(operation, 'id', 'value') === id

/** Changes the resources of every task. */
export const tasks = (change: (resource: Resource, task: string) => Resource): Tamper['calls'] =>
  operations((operation) => {
    if (operation.type !== 'LAUNCH') return [operation]
    const task_infos = list(operation, 'launch', 'task_infos').map((task) => ({
      ...task,
      resources: (task.resources as Resource[]).map((one) =>
        change(one, text(task, 'task_id', 'value') ?? ''),
      ),
    }))
    return [{ ...operation, launch: { task_infos } }]
  })

export const volumesOf = (operation: Call, volumes: object[]): object =>
  operation.type === 'CREATE' ? { ...operation, create: { volumes } } : operation

/** In place of declining an offer that holds the volume, while a task of that name runs somewhere. */
export const destroyInstead = (task: string): Tamper['calls'] =>
  on('DECLINE', (call, by) => {
    const ids = list(call, 'decline', 'offer_ids').map((id) => text(id, 'value'))
    const offer = by.offer(holding('set-1'))
    const { cluster } = by.master
    const runs = [...cluster.frameworks.values()].some((one) => one.tasks.has(task))
    if (!runs || offer === undefined || !ids.includes(offer.id.value)) return [call]
    const accept = { offer_ids: [offer.id], operations: [destroy('too-early')] }
    return [{ ...call, type: 'ACCEPT', decline: undefined, accept }]
  })

export const again = (call: Call): Call[] => [call, call]
