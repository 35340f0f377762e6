// Turns a draft into an operation on what an actor is offered. The same offers give the same operation.
import type { Offer, OfferOperation, Resource, TaskInfo } from '../../../spec-schemas/types.ts'
import { type Actor, refines } from './actor.ts'
import type { Draft } from './commands.ts'

/** Numbers what must not be there twice. */
export interface Serials {
  volume: number
  task: number
  operation: number
}

/** What one ACCEPT is about: all that the actor is offered of an agent for a role. */
export interface Occasion {
  readonly actor: Actor
  readonly role: string
  readonly offers: readonly Offer[]
  readonly serials: Serials
  /** What an operation of the same ACCEPT has made. */
  created: Resource | undefined
}

export const scalar = (name: string, value: number): Resource => ({
  name,
  type: 'SCALAR',
  scalar: { value },
})

/** A reservation in the form that the actor speaks; the operator speaks the newer one. */
export function reserved(name: string, value: number, role: string, isNewer = true): Resource {
  if (!isNewer) return { ...scalar(name, value), role, reservation: {} }
  return { ...scalar(name, value), reservations: [{ type: 'DYNAMIC', role }] }
}

export function volumeOf(base: Resource, serials: Serials, shared: boolean): Resource {
  const id = `v${serials.volume++}`
  return {
    ...base,
    disk: { persistence: { id }, volume: { container_path: `path-${id}`, mode: 'RW' } },
    ...(shared && { shared: {} }),
  }
}

const entriesOf = ({ offers }: Occasion): Resource[] => offers.flatMap(({ resources }) => resources)

const volumesIn = (occasion: Occasion): Resource[] =>
  entriesOf(occasion)
    .filter(({ disk }) => disk?.persistence !== undefined)
    .sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1))

export const idOf = ({ disk }: Resource): string => disk?.persistence?.id ?? ''

const picked = <T>(list: readonly T[], pick: number): T | undefined =>
  list[pick % Math.max(list.length, 1)]

export function spell(draft: Draft, occasion: Occasion): OfferOperation | undefined {
  const { actor, role, serials } = occasion
  const { size } = draft
  const disk = reserved('disk', size, role, refines(actor))
  const volume = picked(volumesIn(occasion), draft.pick)
  const id = { value: `o${serials.operation++}` }
  switch (draft.type) {
    case 'RESERVE': {
      const resources = [reserved('cpus', 1, role, refines(actor)), disk]
      return { type: 'RESERVE', id, reserve: { resources } }
    }
    case 'REFINE':
      return refinement(occasion, size)
    case 'UNRESERVE':
      return { type: 'UNRESERVE', id, unreserve: { resources: [disk] } }
    case 'CREATE': {
      const created = volumeOf(disk, serials, draft.shared)
      occasion.created = created
      return { type: 'CREATE', id, create: { volumes: [created] } }
    }
    case 'GROW':
      if (volume === undefined) return undefined
      return { type: 'GROW_VOLUME', id, grow_volume: { volume, addition: disk } }
    case 'SHRINK':
      if (volume === undefined) return undefined
      return { type: 'SHRINK_VOLUME', id, shrink_volume: { volume, subtract: { value: size } } }
    case 'LAUNCH':
      return { type: 'LAUNCH', launch: { task_infos: tasksOf(draft, occasion) } }
    case 'GROUP':
      return groupOf(draft, occasion)
  }
}

/** What the role above has reserved, reserved further for the role itself. */
function refinement({ offers, role, serials }: Occasion, size: number): OfferOperation | undefined {
  const base = offers
    .flatMap(({ resources }) => resources)
    .find(
      ({ name, reservations = [], disk }) =>
        name === 'disk' && disk === undefined && reservations.length === 1,
    )
  const above = base?.reservations?.[0]
  if (above?.role === undefined || !role.startsWith(`${above.role}/`)) return undefined
  const reservations = [above, { type: 'DYNAMIC' as const, role }]
  const id = { value: `o${serials.operation++}` }
  return {
    type: 'RESERVE',
    id,
    reserve: { resources: [{ ...scalar('disk', size), reservations }] },
  }
}

const need = (): Resource[] => [scalar('cpus', 0.1), scalar('mem', 32)]

/** A task asks for unreserved cpus and memory, and perhaps for a volume. */
export function tasksOf(draft: Draft, occasion: Occasion, command = 'sleep 1000'): TaskInfo[] {
  const { offers, serials } = occasion
  const [offer] = offers
  const volume = occasion.created ?? picked(volumesIn(occasion), draft.pick)
  const claims = draft.shared && volume !== undefined ? [volume] : []
  return Array.from({ length: draft.tasks }, () => {
    const id = `t${serials.task++}`
    return {
      name: id,
      task_id: { value: id },
      agent_id: offer?.agent_id ?? { value: '' },
      resources: [...need(), ...claims],
      command: { value: command },
    }
  })
}

function groupOf(draft: Draft, occasion: Occasion): OfferOperation {
  const [offer] = occasion.offers
  const executor = {
    type: 'DEFAULT' as const,
    executor_id: { value: `e${occasion.serials.task++}` },
    framework_id: offer?.framework_id ?? { value: '' },
    resources: [...need(), scalar('disk', 1)],
  }
  const tasks = tasksOf(draft, occasion)
  return { type: 'LAUNCH_GROUP', launch_group: { executor, task_group: { tasks } } }
}
