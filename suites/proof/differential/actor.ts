// A framework of a differential run: what it was told so far, as far as it is compared.
import type {
  FrameworkInfo,
  Offer,
  OperationStatus,
  SchedulerEvent,
  TaskStatus,
} from '../../../spec-schemas/types.ts'
import type { Stream } from '../../harness/wire.ts'

export interface Actor {
  readonly name: string
  readonly info: FrameworkInfo
  id: string
  streamId: string
  stream?: Stream | undefined
  isGone: boolean
  readonly offers: Map<string, Offer>
  /** What was said of each task and operation, repetitions left out. */
  readonly statuses: Map<string, string[]>
  readonly operations: Map<string, string[]>
  readonly errors: string[]
  readonly seen: Set<string>
}

const names = ['MULTI_ROLE', 'RESERVATION_REFINEMENT', 'SHARED_RESOURCES']

/** Two of one role, one that has opted out of shared volumes and speaks the older form, one of a role below. */
const cast: readonly { name: string; roles: string[]; without: string[] }[] = [
  { name: 'A', roles: ['a', 'b'], without: [] },
  { name: 'B', roles: ['a'], without: [] },
  { name: 'C', roles: ['b'], without: ['SHARED_RESOURCES', 'RESERVATION_REFINEMENT'] },
  { name: 'D', roles: ['a/x'], without: [] },
]

export const actors = (prefix: string): Actor[] =>
  cast.map(({ name, roles, without }) => ({
    name,
    info: {
      user: 'root',
      name,
      failover_timeout: 600,
      roles: roles.map((role) => `${prefix}${role}`),
      capabilities: names.filter((each) => !without.includes(each)).map((type) => ({ type })),
    },
    id: '',
    streamId: '',
    isGone: false,
    offers: new Map(),
    statuses: new Map(),
    operations: new Map(),
    errors: [],
    seen: new Set(),
  }))

export const refines = ({ info }: Actor): boolean =>
  info.capabilities?.some(({ type }) => type === 'RESERVATION_REFINEMENT') === true

const isOver = /^TASK_(?:FINISHED|FAILED|KILLED|ERROR|LOST|DROPPED|GONE)/

export const isTerminal = (actor: Actor, task: string): boolean =>
  actor.statuses.get(task)?.some((each) => isOver.test(each)) === true

/** Whether a launched task is where it will stay. */
export const isSettled = (actor: Actor, task: string): boolean =>
  isTerminal(actor, task) ||
  actor.statuses.get(task)?.some((each) => each.startsWith('TASK_RUNNING')) === true

/** Takes in an event; returns the status that has to be acknowledged, if there is one. */
export function hear(
  actor: Actor,
  event: SchedulerEvent,
): TaskStatus | OperationStatus | undefined {
  switch (event.type) {
    case 'SUBSCRIBED':
      actor.id = event.subscribed.framework_id.value
      return undefined
    case 'OFFERS':
      for (const offer of event.offers.offers) actor.offers.set(offer.id.value, offer)
      return undefined
    case 'RESCIND':
      actor.offers.delete(event.rescind.offer_id.value)
      return undefined
    case 'UPDATE': {
      const { status } = event.update
      if (isNew(actor, status.uuid)) add(actor.statuses, status.task_id.value, textOf(status))
      return status
    }
    case 'UPDATE_OPERATION_STATUS': {
      const { status } = event.update_operation_status
      const { operation_id, uuid, state, message = '' } = status
      if (operation_id && isNew(actor, uuid?.value)) {
        add(actor.operations, operation_id.value, `${state} ${inNoOrder(message)}`)
      }
      return status
    }
    case 'ERROR':
      actor.errors.push(event.error.message)
      return undefined
    default:
      // How often it beats, and when executors are cleared away, is a matter of time.
      return undefined
  }
}

function isNew({ seen }: Actor, uuid: string | undefined): boolean {
  if (uuid === undefined) return true
  if (seen.has(uuid)) return false
  seen.add(uuid)
  return true
}

function add(lists: Map<string, string[]>, id: string, text: string): void {
  lists.set(id, [...(lists.get(id) ?? []), text])
}

/** A killed task's message tells how quickly it died. */
function textOf({ state, source, reason, message }: TaskStatus): string {
  const said = [state, source, reason, state === 'TASK_KILLED' ? undefined : message]
  return inNoOrder(said.filter((each) => each !== undefined).join(' '))
}

/** The order of resources depends on what was added and taken before; a list of them is compared as a bag. */
export const inNoOrder = (text: string): string =>
  text.includes('; ')
    ? text
        .split(/(?:;)? /)
        .map((word) => [word.replaceAll(madeUp, ''), word] as const)
        .sort(([one], [other]) => (one < other ? -1 : one === other ? 0 : 1))
        .map(([, word]) => word)
        .join(' ')
    : text

/** What a master makes up decides about no order. */
const madeUp = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
