// What a target has, asked before anything is made there: it decides which rules apply. Questions that a master does
// not answer leave a fact open, and an open fact speaks against no rule.
import type { Resource, Scenario } from '../spec-schemas/types.ts'
import { needsOf } from './harness/arena.ts'
import { resourceList } from './harness/news.ts'
import { get, list, parseObject, text } from './harness/read.ts'
import { roleOf, sizeOf } from './harness/resource.ts'
import type { Target } from './harness/target.ts'
import { Wire } from './harness/wire.ts'
import { later, type Profile, profileOf } from './profile.ts'
import { type Trial, trial } from './trial.ts'

export interface TargetFacts {
  /** As the master reports it. */
  version?: string
  /** From the version and from what is declared; undefined when neither says anything. */
  profile?: Profile
  agents: AgentFacts[]
  /** What the master itself declares. */
  capabilities: ReadonlySet<string>
  /** Frameworks that are connected now, whoever they are. */
  frameworks: number
  authentication: { operators: boolean; frameworks: boolean }
  /** In whose name everybody speaks there, if in anybody's. */
  principal?: string
  /** The master's flags, where it tells them. */
  flags: ReadonlyMap<string, string>
  /** What came of a first task and a first operation; absent when they were not tried. */
  trial?: Trial
}

export interface AgentFacts {
  id: string
  isActive: boolean
  version?: string
  capabilities: ReadonlySet<string>
  /** What nobody has reserved or uses. */
  spare: { cpus: number; mem: number; disk: number }
}

/** What a play needs of one agent, unless its scenario says otherwise. */
const room = { cpus: 1, mem: 256, disk: 128 }

export interface GatherOptions {
  version?: string
  /** Name of the role of the trial; without it nothing is tried. */
  trialRole?: string
  signal?: AbortSignal
}

export async function gather(target: Target, options: GatherOptions = {}): Promise<TargetFacts> {
  const wire = new Wire(target)
  try {
    const ask = async (type: string) => {
      const answer = await wire.call('/api/v1', 'operator', { type }, { unrecorded: true })
      return answer.status === 200 ? parseObject(answer.body) : undefined
    }
    const agents = list(await ask('GET_AGENTS'), 'get_agents', 'agents').flatMap(agentOf)
    const capabilities = declared(get(await ask('GET_MASTER'), 'get_master', 'master_info'))
    const flags = flagsOf(await ask('GET_FLAGS'))
    const frameworks = list(await ask('GET_FRAMEWORKS'), 'get_frameworks', 'frameworks')
    const authentication = {
      operators: await isGuarded(target, '/api/v1'),
      frameworks: await isGuarded(target, '/api/v1/scheduler'),
    }
    const { version, trialRole, signal } = options
    const profile = profileFrom(version, capabilities, agents)
    const tried = trialRole !== undefined && hasRoom(agents)
    return {
      ...(version === undefined ? {} : { version }),
      ...(profile === undefined ? {} : { profile }),
      agents,
      capabilities,
      frameworks: frameworks.filter((one) => get(one, 'active') === true).length,
      authentication,
      ...(target.principal === undefined ? {} : { principal: target.principal }),
      flags,
      ...(tried ? { trial: await trial(target, trialRole, signal) } : {}),
    }
  } finally {
    wire.close()
  }
}

export function roomy(agents: readonly AgentFacts[]): AgentFacts[] {
  return agents.filter(
    ({ isActive, spare }) =>
      isActive && spare.cpus >= room.cpus && spare.mem >= room.mem && spare.disk >= room.disk,
  )
}

/** True when some agent could hold the arena of the scenario, if nobody took what is free now. */
export function fits(scenario: Scenario, { agents }: TargetFacts): boolean {
  const needs = needsOf(scenario)
  return agents.some(
    ({ isActive, spare }) =>
      isActive && spare.cpus >= needs.cpus && spare.mem >= needs.mem && spare.disk >= needs.disk,
  )
}

function hasRoom(agents: readonly AgentFacts[]): boolean {
  return roomy(agents).length > 0
}

/** What an agent or a master declares came with a version; so the target is at least that new. */
const broughtBy: Record<string, Profile> = {
  HIERARCHICAL_ROLE: '1.4-1.7',
  RESERVATION_REFINEMENT: '1.4-1.7',
  RESIZE_VOLUME: '1.4-1.7',
  AGENT_OPERATION_FEEDBACK: '1.8-1.9',
  AGENT_DRAINING: '1.8-1.9',
  QUOTA_V2: '1.8-1.9',
  TASK_RESOURCE_LIMITS: '1.10+',
}

function profileFrom(
  version: string | undefined,
  capabilities: ReadonlySet<string>,
  agents: readonly AgentFacts[],
): Profile | undefined {
  const all = [...capabilities, ...agents.flatMap((agent) => [...agent.capabilities])]
  const reported = version === undefined ? undefined : profileOf(version)
  return all.reduce((profile, name) => later(profile, broughtBy[name]), reported)
}

function agentOf(agent: Record<string, unknown>): AgentFacts[] {
  const id = text(agent, 'agent_info', 'id', 'value')
  if (id === undefined) return []
  const version = text(agent, 'version')
  const total = resourceList(agent, 'total_resources')
  const used = resourceList(agent, 'allocated_resources')
  const spare = (name: string) => unreserved(total, name) - unreserved(used, name)
  return [
    {
      id,
      isActive: get(agent, 'active') !== false && get(agent, 'deactivated') !== true,
      ...(version === undefined ? {} : { version }),
      capabilities: declared(agent),
      spare: { cpus: spare('cpus'), mem: spare('mem'), disk: spare('disk') },
    },
  ]
}

function unreserved(resources: Resource[], name: string): number {
  return resources
    .filter((one) => one.name === name && roleOf(one) === undefined)
    .reduce((sum, one) => sum + sizeOf(one), 0)
}

function declared(value: unknown): Set<string> {
  return new Set(list(value, 'capabilities').flatMap((one) => text(one, 'type') ?? []))
}

function flagsOf(answer: unknown): Map<string, string> {
  const flags = list(answer, 'get_flags', 'flags')
  return new Map(flags.map((flag) => [text(flag, 'name') ?? '', text(flag, 'value') ?? '']))
}

/** Whether a stranger is turned away, before anybody looks at what is asked for. */
async function isGuarded(target: Target, path: string): Promise<boolean> {
  const wire = new Wire({ ...target, headers: {} })
  try {
    const headers = { 'content-type': 'application/json' }
    const answer = await wire.send(path, { method: 'POST', headers, body: '{}' })
    return answer.status === 401
  } finally {
    wire.close()
  }
}
