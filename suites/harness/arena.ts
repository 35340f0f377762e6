// An arena is a play's own small part of a cluster: fresh roles, and cpus, mem and disk reserved to them on one agent
// through the operator API. It is made before the first step, and undone whatever happens in between.
import type { Resource, Scenario } from '../../spec-schemas/types.ts'
import { resourceList } from './news.ts'
import { get, list, parseObject, text } from './read.ts'
import { isVolume, reservationsOf, roleOf, sizeOf } from './resource.ts'
import { defaultArena, resource, rolesOf } from './spell.ts'
import { HarnessError } from './target.ts'
import type { Wire } from './wire.ts'

export interface Arena {
  role: string
  agentId: string
}

interface AgentView {
  id: string
  isActive: boolean
  total: Resource[]
  taken: Resource[]
}

/** No agent has what a play needs. */
export class NoRoom extends HarnessError {}

/**
 * Reserves what the scenario's roles need on the agent with the most to spare.
 *
 * @param patient what is taken may come free: ask again until the deadline
 */
export async function build(
  wire: Wire,
  scenario: Scenario,
  role: string,
  patient = true,
): Promise<Arena> {
  const deadline = Date.now() + wire.target.limits.awaitMs
  for (;;) {
    const agents = (await agentsOf(wire)).filter((agent) => agent.isActive)
    if (agents.length === 0) throw new NoRoom('the target has no active agents')
    let refusal: string | undefined
    for (const agent of agents.sort((a, b) => spare(b) - spare(a))) {
      refusal = await reserve(wire, scenario, role, agent.id)
      if (refusal === undefined) return { role, agentId: agent.id }
    }
    if (Date.now() > deadline || !patient) throw new NoRoom(`no room for a play: ${refusal}`)
    await pause()
  }
}

/** Destroys and unreserves what is left in the arena; what would not go is named in the result. */
export async function clear(wire: Wire, arena: Arena): Promise<string[]> {
  const deadline = Date.now() + wire.target.limits.awaitMs
  for (;;) {
    const agents = await agentsOf(wire)
    const own = agents.flatMap(({ id, total }) => {
      const mine = total.filter((one) => belongs(one, arena.role))
      return mine.length === 0 ? [] : [{ id, mine }]
    })
    if (own.length === 0) return []
    const answers = await Promise.all(own.map(({ id, mine }) => undo(wire, id, mine)))
    if (Date.now() > deadline) {
      return own.map(({ id, mine }, index) => {
        const names = mine.map((one) => `${one.name} ${sizeOf(one)} of ${roleOf(one)}`).join(', ')
        return `agent ${id}: ${names} (${answers[index]?.words})`
      })
    }
    if (answers.some((answer) => answer.refused)) await pause()
  }
}

/** A cluster shows a change only when it has made it: asking again needs a while in between. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20))
}

/** So many offers of one event are kept that are not the play's business. */
const few = 4

/** Reduces GET_AGENTS to the play's own resources on agents that have any. */
export function trimAgents(role: string) {
  return (answer: Record<string, unknown>): Record<string, unknown> => {
    const own = (agent: unknown, list: string) =>
      resourceList(agent, list).filter((one) => belongs(one, role))
    const agents = list(answer, 'get_agents', 'agents').map((agent) => ({
      agent_info: { id: get(agent, 'agent_info', 'id') },
      total_resources: own(agent, 'total_resources'),
      allocated_resources: own(agent, 'allocated_resources'),
      offered_resources: own(agent, 'offered_resources'),
    }))
    return { type: 'GET_AGENTS', get_agents: { agents } }
  }
}

/** A large cluster offers all of itself again and again; the history keeps a few offers of other agents. */
export function trimOffers(event: Record<string, unknown>, agentId: string) {
  const offers = list(event, 'offers', 'offers')
  if (event.type !== 'OFFERS' || offers.length <= few) return event
  const isOwn = (offer: unknown) => text(offer, 'agent_id', 'value') === agentId
  const own = offers.filter(isOwn).slice(0, 10 * few)
  const others = offers.filter((offer) => !isOwn(offer)).slice(0, few)
  return { ...event, offers: { offers: [...own, ...others] } }
}

/** True for what is reserved to the role itself, to one below it, or to one that begins with its name. */
export function belongs(one: Resource, role: string): boolean {
  return reservationsOf(one).some((entry) => entry.role.startsWith(role))
}

async function agentsOf(wire: Wire): Promise<AgentView[]> {
  const answer = await operate(wire, { type: 'GET_AGENTS' })
  const body = parseObject(answer.body)
  if (answer.status !== 200 || body === undefined) {
    throw new HarnessError(
      `GET_AGENTS was answered with ${answer.status} ${answer.body.slice(0, 200)}`,
    )
  }
  return list(body, 'get_agents', 'agents').flatMap((agent) => {
    const id = text(agent, 'agent_info', 'id', 'value')
    if (id === undefined) return []
    const isActive = get(agent, 'active') !== false && get(agent, 'deactivated') !== true
    const total = resourceList(agent, 'total_resources')
    // What is offered is not taken: a reservation takes it back.
    return [{ id, isActive, total, taken: resourceList(agent, 'allocated_resources') }]
  })
}

/** What a scenario takes of one agent: its arena, once for each of its roles. */
export function needsOf(scenario: Scenario): { cpus: number; mem: number; disk: number } {
  const { cpus, mem, disk } = { ...defaultArena, ...scenario.arena }
  const roles = new Set([
    '',
    ...Object.values(scenario.frameworks).flatMap((one) => rolesOf(one, '')),
  ])
  return { cpus: cpus * roles.size, mem: mem * roles.size, disk: disk * roles.size }
}

async function reserve(wire: Wire, scenario: Scenario, role: string, agentId: string) {
  const { principal, ...sizes } = { ...defaultArena, ...scenario.arena }
  const suffixes = Object.values(scenario.frameworks).flatMap((one) => rolesOf(one, ''))
  const context = { scenario, role, agentId, volumes: new Map() }
  const wanted = [...new Set(['', ...suffixes])].flatMap((suffix) =>
    Object.entries(sizes)
      .filter(([, value]) => value > 0)
      .map(([name, value]) => resource({ name, value, role: suffix, principal }, context)),
  )
  if (wanted.length === 0) return undefined
  const answer = await operate(wire, {
    type: 'RESERVE_RESOURCES',
    reserve_resources: { agent_id: { value: agentId }, resources: wanted },
  })
  if (answer.status === 202) return undefined
  if (answer.status === 409) return answer.body
  throw new HarnessError(`RESERVE_RESOURCES was answered with ${answer.status} ${answer.body}`)
}

/** One level at a time: volumes before the disk below them, refinements before what they refine. */
async function undo(wire: Wire, agentId: string, mine: Resource[]) {
  const agent_id = { value: agentId }
  const volumes = mine.filter(isVolume)
  const depth = Math.max(...mine.map((one) => reservationsOf(one).length))
  const top = mine.filter((one) => reservationsOf(one).length === depth)
  const call =
    volumes.length > 0
      ? { type: 'DESTROY_VOLUMES', destroy_volumes: { agent_id, volumes } }
      : { type: 'UNRESERVE_RESOURCES', unreserve_resources: { agent_id, resources: top } }
  const answer = await operate(wire, call)
  const words = `${call.type} was answered with ${answer.status} ${answer.body}`
  return { refused: answer.status !== 202, words }
}

function operate(wire: Wire, call: object) {
  return wire.call('/api/v1', 'operator', call, { unrecorded: true })
}

/** How many cpus nobody has reserved or uses. */
function spare({ total, taken }: AgentView): number {
  const cpus = (list: Resource[]) =>
    list
      .filter((one) => one.name === 'cpus' && roleOf(one) === undefined)
      .reduce((sum, one) => sum + sizeOf(one), 0)
  return cpus(total) - cpus(taken)
}
