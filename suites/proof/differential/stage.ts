// One master under a differential run: frameworks on their streams, an operator, and a barrier between commands.
import type { Offer, SchedulerCall, SchedulerEvent } from '../../../spec-schemas/types.ts'
import { HarnessError, type Target } from '../../harness/target.ts'
import { type Answer, Wire } from '../../harness/wire.ts'
import { type Actor, actors, hear, isSettled, isTerminal } from './actor.ts'

const scheduler = '/api/v1/scheduler'
const operator = '/api/v1'

type CallBody = SchedulerCall extends infer Call
  ? Call extends { framework_id?: unknown }
    ? Omit<Call, 'framework_id'>
    : never
  : never

export interface Pace {
  /** How long nothing may have been heard before everything is taken to have happened. */
  readonly quietMs: number
  /** How long a task or an operation may take to come to something. */
  readonly patienceMs: number
}

export class Stage {
  readonly prefix: string
  readonly wire: Wire
  readonly actors: Actor[]
  /** Launched tasks, those being killed, and operations, by what has yet to be heard of them. */
  readonly #awaited = new Map<string, () => boolean>()
  readonly #pace: Pace
  #lastMs = 0

  constructor(target: Target, prefix: string, pace: Pace) {
    this.prefix = prefix
    this.wire = new Wire(target)
    this.actors = actors(prefix)
    this.#pace = pace
    this.wire.onEvent = (who, event) => this.#hear(who, event)
  }

  async subscribe(actor: Actor): Promise<Answer> {
    const id = actor.id === '' ? {} : { id: { value: actor.id } }
    const framework_id = actor.id === '' ? {} : { framework_id: { value: actor.id } }
    const framework_info = { ...actor.info, ...id }
    const call = { type: 'SUBSCRIBE', ...framework_id, subscribe: { framework_info } }
    this.leave(actor)
    const stream = await this.wire.subscribe(scheduler, actor.name, call)
    actor.stream = stream
    actor.streamId = stream.answer.headers['mesos-stream-id'] ?? ''
    stream.read?.()
    await this.wire.until(() => actor.id !== '' || actor.errors.length > 0 || undefined, 5000)
    return stream.answer
  }

  leave(actor: Actor): void {
    actor.stream?.leave()
    actor.stream = undefined
    actor.offers.clear()
  }

  call(actor: Actor, call: CallBody): Promise<Answer> {
    const framework_id = { value: actor.id }
    const headers = { 'Mesos-Stream-Id': actor.streamId }
    return this.wire.call(scheduler, actor.name, { ...call, framework_id }, { headers })
  }

  operate(call: object): Promise<Answer> {
    return this.wire.call(operator, 'operator', call)
  }

  /** What the actor holds of a role, on the agent that comes first. */
  offersOf(actor: Actor, role: string): Offer[] {
    const offers = [...actor.offers.values()].filter((each) => each.allocation_info?.role === role)
    const [agent] = offers.map(({ agent_id }) => agent_id.value).sort()
    return offers.filter(({ agent_id }) => agent_id.value === agent)
  }

  awaitTask(actor: Actor, id: string): void {
    this.#awaited.set(id, () => isSettled(actor, id))
  }

  awaitEnd(actor: Actor, id: string): void {
    this.#awaited.set(id, () => isTerminal(actor, id))
  }

  awaitOperation(actor: Actor, id: string): void {
    this.#awaited.set(id, () => actor.operations.has(id))
  }

  /** Resolves when what was asked for has come, and nothing more comes; tells what has not come. */
  async barrier(): Promise<string[]> {
    const pending = () => [...this.#awaited].filter(([, isDone]) => !isDone())
    const settled = () => (pending().length === 0 ? true : undefined)
    await this.wire.until(settled, this.#pace.patienceMs)
    const missing = pending().map(([id]) => id)
    this.#awaited.clear()
    await this.#quiet()
    return missing
  }

  async #quiet(): Promise<void> {
    const { quietMs } = this.#pace
    const from = Date.now()
    for (;;) {
      const leftMs = Math.max(this.#lastMs, from) + quietMs - Date.now()
      if (leftMs <= 0) return
      await new Promise((resolve) => setTimeout(resolve, leftMs))
    }
  }

  #hear(who: string, event: Record<string, unknown>): void {
    if (event.type !== 'HEARTBEAT') this.#lastMs = Date.now()
    const actor = this.actors.find(({ name }) => name === who)
    if (actor === undefined) return
    // Both masters are taken at their word here; what is no event of Mesos shows as a difference.
    const status = hear(actor, event as unknown as SchedulerEvent)
    if (status?.uuid === undefined || status.agent_id === undefined) return
    const { agent_id } = status
    const framework_id = { value: actor.id }
    const headers = { 'Mesos-Stream-Id': actor.streamId }
    const call =
      'task_id' in status
        ? {
            type: 'ACKNOWLEDGE',
            acknowledge: { agent_id, task_id: status.task_id, uuid: status.uuid },
          }
        : {
            type: 'ACKNOWLEDGE_OPERATION_STATUS',
            acknowledge_operation_status: {
              agent_id,
              operation_id: status.operation_id,
              uuid: uuidOf(status.uuid),
            },
          }
    this.wire.sendAside(scheduler, { ...call, framework_id }, headers)
  }

  close(): void {
    this.wire.close()
  }
}

const uuidOf = (uuid: unknown): unknown =>
  typeof uuid === 'object' && uuid !== null && 'value' in uuid ? uuid.value : uuid

/** The body of an operator's answer, under the key of its type. */
export async function ask(stage: Stage, type: string): Promise<Record<string, unknown>> {
  const { status, body } = await stage.operate({ type })
  if (status !== 200) throw new HarnessError(`${type} was answered with ${status}: ${body}`)
  const answer: Record<string, unknown> = JSON.parse(body)
  const value = answer[type.toLowerCase()]
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
