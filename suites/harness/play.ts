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
import { ended } from './news.ts'
import { Players } from './player.ts'
import { filled, operation } from './spell.ts'
import { HarnessError, NoAnswer, type Target } from './target.ts'
import { Wire } from './wire.ts'

/** Who speaks for the cluster's operator in steps and histories. */
const operator = 'operator'

export interface Played {
  history: History
  /** What the play could not undo. */
  leftovers: string[]
}

/** @param role a role name that nobody else uses; everything of the play belongs to it */
export async function play(scenario: Scenario, target: Target, role: string): Promise<Played> {
  const wire = new Wire(target)
  try {
    const arena = await build(wire, scenario, role)
    const players = new Players(wire, arena, scenario)
    let leftovers: string[] = []
    try {
      await within(target.limits.playMs, perform(scenario, wire, players, arena))
    } catch (error) {
      // That nobody answers any more is what a hazard is about.
      if (!(error instanceof NoAnswer) || scenario.hazard !== true) throw error
      return { history: historyOf(scenario, wire, role), leftovers }
    } finally {
      const entries = wire.entries.length
      await players.leave().catch(() => {})
      leftovers = await clear(wire, arena).catch(() => ['whatever the play had made'])
      // The history of a scenario ends with its last step.
      wire.entries.length = entries
    }
    return { history: historyOf(scenario, wire, role), leftovers }
  } finally {
    wire.close()
  }
}

function historyOf(scenario: Scenario, { target, entries }: Wire, role: string): History {
  return { version: 1, target: { url: target.url }, role, scenario, entries }
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
      return players.subscribe(action.by, action.over)
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
      return players.disconnect(action.by)
    case 'KILL':
      return players.kill(action.by, action.task)
    case 'AWAIT':
      return players.awaitTask(action.by, action.task, action.states ?? ended)
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
  await wire.call('/api/v1', operator, filledIn)
  players.changed()
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
  await wire.request(by ?? operator, filled(template, context) as RequestSpec)
}

/** Reads the arena's state through the operator API, so that the history shows what each step changed. */
async function look(wire: Wire, arena: Arena): Promise<void> {
  await wire.call('/api/v1', 'operator', { type: 'GET_AGENTS' }, { trim: trimAgents(arena.role) })
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HarnessError(`a play took longer than ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
