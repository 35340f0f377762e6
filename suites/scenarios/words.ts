// The words that scenarios are made of.
import fc from 'fast-check'
import type {
  FrameworkSpec,
  OperationSpec,
  Step,
  TaskSpec,
  VolumeSpec,
} from '../../spec-schemas/types.ts'

/** The three documented shapes of a resource follow from what a framework can do. */
const shapes = [[], ['MULTI_ROLE'], ['MULTI_ROLE', 'RESERVATION_REFINEMENT']]

/** A framework that opted in to shared resources, in any of the documented shapes. */
export const capable: fc.Arbitrary<FrameworkSpec> = fc.record(
  {
    capabilities: fc
      .constantFrom(...shapes)
      .map((capabilities) => [...capabilities, 'SHARED_RESOURCES']),
    principal: fc.constantFrom('owner', 'ops'),
  },
  { requiredKeys: ['capabilities'] },
)

/** The same without SHARED_RESOURCES. */
export const incapable: fc.Arbitrary<FrameworkSpec> = fc
  .constantFrom(...shapes)
  .map((capabilities) => ({ capabilities }))

/** MiB; three of the largest fit into the default arena. */
export const size = fc.integer({ min: 1, max: 5 }).map((eighth) => eighth * 8)

export const path = fc.constantFrom('data', 'shared', 'volume-1')

/** The ways to ask for an operation on volumes. */
export type Way = 'accept' | 'v1' | 'form'
export const way = fc.constantFrom<Way>('accept', 'v1', 'form')

/** All of them, in any order. */
export const ways = fc
  .shuffledSubarray<Way>(['accept', 'v1', 'form'], { minLength: 3 })
  .map(([first, second, third]): [Way, Way, Way] => [
    first ?? 'accept',
    second ?? 'v1',
    third ?? 'form',
  ])

export function volume(id: string, more: Partial<VolumeSpec> = {}): fc.Arbitrary<VolumeSpec> {
  return fc.record({ size, container_path: path }).map((words) => ({ id, ...words, ...more }))
}

/** The operation as a step, by the framework or by the operator. */
export function ask(how: Way, by: string, operation: OperationSpec): Step {
  return how === 'accept'
    ? { do: 'ACCEPT', by, operations: [operation] }
    : { do: 'OPERATE', api: how, operation }
}

export function create(how: Way, by: string, ...volumes: VolumeSpec[]): Step {
  return ask(how, by, { type: 'CREATE', volumes })
}

export function destroy(how: Way, by: string, ...ids: string[]): Step {
  return ask(how, by, { type: 'DESTROY', volumes: ids.map((id) => ({ id })) })
}

export function offers(by: string): Step {
  return { do: 'OFFERS', by }
}

export function kill(by: string, task: string): Step {
  return { do: 'KILL', by, task }
}

/** A task on volumes, for as long as it is let. */
export function user(id: string, ...volumes: (string | VolumeSpec)[]): TaskSpec {
  return { id, volumes: volumes.map((one) => (typeof one === 'string' ? { id: one } : one)) }
}

export function launch(by: string, ...tasks: TaskSpec[]): Step {
  return { do: 'ACCEPT', by, operations: [{ type: 'LAUNCH', tasks }] }
}
