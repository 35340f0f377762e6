// Plays a scenario against a target and returns what happened as a history. A play builds its own arena, leaves
// nothing behind, and never waits without a deadline.
import type {
  Entry,
  History,
  OperationSpec,
  RequestSpec,
  Scenario,
  Step,
} from '../../spec-schemas/types.ts'
import { type Arena, build, clear, trimAgents } from './arena.ts'
import { Players } from './player.ts'
import { inTheNameOf } from './principal.ts'
import { list, parseObject, text } from './read.ts'
import { filled, operation } from './spell.ts'
import { HarnessError, NoAnswer, type Target } from './target.ts'
import { Wire } from './wire.ts'

/** Who speaks for the cluster's operator in steps and histories. */
const operator = 'operator'

export interface Played {
  history: History
  /** What the play could not undo. */
  leftovers: string[]
  /** True when others took offers away from the play. */
  isDisturbed: boolean
}

/** A play whose arena is built: it is yet to be performed, and then to be cleared away. */
export class Stage {
  readonly #wire: Wire
  readonly #arena: Arena
  readonly #scenario: Scenario
  readonly #players: Players

  private constructor(wire: Wire, arena: Arena, scenario: Scenario) {
    this.#wire = wire
    this.#arena = arena
    this.#scenario = scenario
    this.#players = new Players(wire, arena, scenario)
  }

  /**
   * @param role a role name that nobody else uses, nor one that begins with it; everything of the play belongs to it
   * @param patient waits for room where there is none
   */
  static async build(scenario: Scenario, target: Target, role: string, patient = true) {
    const wire = new Wire(target)
    const own = inTheNameOf(scenario, target.principal)
    try {
      return new Stage(wire, await build(wire, own, role, patient), own)
    } catch (error) {
      wire.close()
      throw error
    }
  }

  async perform(signal?: AbortSignal): Promise<Omit<Played, 'leftovers'>> {
    const { target } = this.#wire
    const scenario = this.#scenario
    try {
      const performance = perform(scenario, this.#wire, this.#players, this.#arena)
      await within(target.limits.playMs, performance, signal)
    } catch (error) {
      // That nobody answers any more is what a hazard is about.
      if (!(error instanceof NoAnswer) || scenario.hazard !== true) throw error
    }
    const { url } = target
    // What comes later belongs to the clearing, not to the scenario.
    const entries = this.#wire.entries.slice()
    return {
      history: { version: 1, target: { url }, role: this.#arena.role, scenario, entries },
      isDisturbed: this.#players.isDisturbed,
    }
  }

  /** Undoes what was made; what would not go is named in the result. */
  async clear(): Promise<string[]> {
    try {
      await this.#players.leave().catch(() => {})
      return await clear(this.#wire, this.#arena)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      return [`what is reserved to ${this.#arena.role} (${reason})`]
    } finally {
      this.#wire.close()
    }
  }
}

/** Builds, performs and clears away; see `Stage`. */
export async function play(
  scenario: Scenario,
  target: Target,
  role: string,
  signal?: AbortSignal,
): Promise<Played> {
  const stage = await Stage.build(scenario, target, role)
  let performed: Omit<Played, 'leftovers'> | undefined
  let leftovers: string[] = []
  try {
    performed = await stage.perform(signal)
  } finally {
    leftovers = await stage.clear()
  }
  return { ...performed, leftovers }
}

async function perform(scenario: Scenario, wire: Wire, players: Players, arena: Arena) {
  for (const [index, action] of scenario.steps.entries()) {
    const by = 'by' in action && action.by !== operator ? action.by : undefined
    const gone = by !== undefined && action.do !== 'SUBSCRIBE' && !(await ready(players, by))
    wire.record({
      type: 'STEP',
      step: index,
      action,
      ...(gone ? { skipped: `${by} is not subscribed` } : {}),
    })
    if (gone) continue
    players.begin(action)
    await step(action, wire, players, arena)
    await players.settle()
    if (action.do !== 'OFFERS' && action.do !== 'DECLINE') await look(wire, arena)
  }
}

/** A framework subscribes when it is first needed; one that has left stays away. */
async function ready(players: Players, name: string): Promise<boolean> {
  if (!players.isKnown(name)) await players.subscribe(name)
  return players.isConnected(name)
}

async function step(action: Step, wire: Wire, players: Players, arena: Arena): Promise<void> {
  switch (action.do) {
    case 'SUBSCRIBE':
      return players.subscribe(action.by, action.over, action.patch)
    case 'OFFERS':
      return players.offers(action.by, action.keep)
    case 'ACCEPT':
      return players.accept(action.by, action.operations, action)
    case 'DECLINE':
      return players.decline(action.by, action.refuse_seconds)
    case 'REVIVE':
      return players.revive(action.by)
    case 'SUPPRESS':
      return players.suppress(action.by)
    case 'TEARDOWN':
      return players.teardown(action.by)
    case 'DISCONNECT':
      players.disconnect(action.by)
      return noticed(wire, action.by, players.context(action.by).speaker?.id ?? '')
    case 'KILL':
      return players.kill(action.by, action.task)
    case 'AWAIT':
      return players.await(action.by, action)
    case 'OPERATE':
      return operate(action.api, action.operation, wire, players, arena)
    case 'CALL':
      return call(action.by, action.call, wire, players)
    case 'NEXT':
      return action.by === operator ? heard(wire) : players.next(action.by, action.role)
    case 'REQUEST':
      return request(action.request, action.by, wire, players)
  }
}

/** Where and under which names the operator does each operation. */
const operatorForms = {
  RESERVE: { call: 'RESERVE_RESOURCES', path: '/reserve', list: 'resources' },
  UNRESERVE: { call: 'UNRESERVE_RESOURCES', path: '/unreserve', list: 'resources' },
  CREATE: { call: 'CREATE_VOLUMES', path: '/create-volumes', list: 'volumes' },
  DESTROY: { call: 'DESTROY_VOLUMES', path: '/destroy-volumes', list: 'volumes' },
  GROW_VOLUME: { call: 'GROW_VOLUME' },
  SHRINK_VOLUME: { call: 'SHRINK_VOLUME' },
} as const

async function operate(
  api: 'v1' | 'form',
  spec: OperationSpec,
  wire: Wire,
  players: Players,
  arena: Arena,
): Promise<void> {
  if (spec.type === 'LAUNCH' || spec.type === 'LAUNCH_GROUP' || spec.type === 'RAW') {
    throw new HarnessError(`an operator cannot ${spec.type}`)
  }
  const form = operatorForms[spec.type]
  const spelled: Record<string, unknown> = { ...operation(spec, players.context()) }
  const payload = spelled[spec.type.toLowerCase()] as Record<string, unknown>
  players.remember(spec)
  if (spec.type === 'DESTROY') await players.beforeDestroy()
  if (api === 'v1' || !('path' in form)) {
    const agent_id = { value: arena.agentId }
    const call = { type: form.call, [form.call.toLowerCase()]: { agent_id, ...payload } }
    await wire.call('/api/v1', 'operator', call)
  } else {
    const fields = { slaveId: arena.agentId, [form.list]: JSON.stringify(payload[form.list]) }
    const body = new URLSearchParams(fields).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    await wire.request('operator', { method: 'POST', path: form.path, headers, body })
  }
  players.changed()
}

async function call(by: string, template: object, wire: Wire, players: Players): Promise<void> {
  const context = players.context(by === operator ? undefined : by)
  const filledIn = filled(template, context) as Record<string, unknown>
  if (by !== operator) return players.say(by, filledIn)
  if (filledIn.type === 'SUBSCRIBE') {
    const stream = await wire.subscribe('/api/v1', operator, filledIn)
    return stream.read?.()
  }
  if (filledIn.type === 'DESTROY_VOLUMES') await players.beforeDestroy()
  await wire.call('/api/v1', operator, filledIn)
  players.changed()
}

/** Waits until the master shows that it knows of a connection that was closed. */
async function noticed(wire: Wire, who: string, id: string): Promise<void> {
  const deadline = Date.now() + wire.target.limits.awaitMs
  while (Date.now() < deadline) {
    const call = { type: 'GET_FRAMEWORKS' }
    const answer = await wire.call('/api/v1', operator, call, { unrecorded: true })
    const shown = list(parseObject(answer.body), 'get_frameworks', 'frameworks')
    const own = shown.find((one) => text(one, 'framework_info', 'id', 'value') === id)
    if (own?.connected !== true) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  wire.record({ type: 'SILENCE', who, awaited: 'the master to see that the connection is gone' })
}

/** Waits until the operator's stream has told something since the step before this one began. */
async function heard(wire: Wire): Promise<void> {
  const steps = wire.entries.filter((entry) => entry.type === 'STEP')
  const from = steps.at(-2)?.at ?? 0
  const isNews = (one: Entry) =>
    one.at > from && one.type === 'EVENT' && one.who === operator && one.event.type !== 'HEARTBEAT'
  const found = () => (wire.entries.some(isNews) ? true : undefined)
  if (await wire.until(found, wire.target.limits.awaitMs)) return
  wire.record({ type: 'SILENCE', who: operator, awaited: 'an event' })
}

async function request(
  template: RequestSpec,
  by: string | undefined,
  wire: Wire,
  players: Players,
): Promise<void> {
  const context = players.context(by === operator ? undefined : by)
  if (/destroy-volumes/.test(template.path)) await players.beforeDestroy()
  await wire.request(by ?? operator, filled(template, context) as RequestSpec)
}

/** Reads the arena's state through the operator API, so that the history shows what each step changed. */
async function look(wire: Wire, arena: Arena): Promise<void> {
  await wire.call('/api/v1', 'operator', { type: 'GET_AGENTS' }, { trim: trimAgents(arena.role) })
}

async function within<T>(ms: number, work: Promise<T>, signal?: AbortSignal): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  let stop = () => {}
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HarnessError(`a play took longer than ${ms} ms`)), ms)
    stop = () => reject(new HarnessError('the run was stopped'))
    if (signal?.aborted) stop()
    signal?.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}
