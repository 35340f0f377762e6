// What two masters are compared by: what each framework was told and holds, and what an operator sees, with the ids
// that a master makes up replaced by names.
import type { Actor } from './actor.ts'
import { ask, type Stage } from './stage.ts'

export type Snapshot = Record<string, unknown>

type Entry = Record<string, unknown>

export async function snapshotOf(stage: Stage): Promise<Snapshot> {
  const seen = await operatorView(stage)
  const told = Object.fromEntries(stage.actors.map((actor) => [actor.name, toldTo(actor)]))
  const text = JSON.stringify({ told, seen })
  return JSON.parse(renamed(text, stage))
}

/** The ids of a run under their names, wherever they stand. */
export function renamed(text: string, { actors, prefix }: Stage): string {
  let named = text
  for (const { id, name } of actors) if (id !== '') named = named.replaceAll(id, `<${name}>`)
  return named
    .replaceAll(prefix, '')
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-(S\d+)/g, '<$1>')
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-O\d+/g, '<offer>')
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<uuid>')
}

const sorted = (list: unknown): unknown[] =>
  Array.isArray(list)
    ? list.map(canonical).sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1))
    : []

const textOf = (value: unknown): string => JSON.stringify(value)

/** The same object with its keys in order: neither order of keys nor that of resources means anything. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, canonical(each)]),
  )
}

/** Offers come in one or in several, as the clock has it: only what they add up to is compared. */
function toldTo(actor: Actor): Entry {
  const held: Record<string, unknown[]> = {}
  for (const { agent_id, allocation_info, resources } of actor.offers.values()) {
    const at = `${agent_id.value} ${allocation_info?.role ?? ''}`
    held[at] = [...(held[at] ?? []), ...resources]
  }
  return {
    held: Object.fromEntries(Object.entries(held).map(([at, list]) => [at, summed(list)])),
    statuses: canonical(Object.fromEntries(actor.statuses)),
    operations: canonical(Object.fromEntries(actor.operations)),
    errors: actor.errors,
  }
}

interface Scalar {
  scalar?: { value: number }
  shared?: object
}

/** Adds up what differs by amount only; shared volumes are one, however many offers hold them. */
function summed(resources: readonly unknown[]): unknown[] {
  const amounts = new Map<string, number>()
  const others: unknown[] = []
  for (const resource of resources) {
    const { scalar, ...rest } = resource as Scalar & Entry
    if (scalar === undefined) others.push(resource)
    else {
      const key = textOf(canonical(rest))
      const before = rest.shared === undefined ? (amounts.get(key) ?? 0) : 0
      amounts.set(key, Math.round((before + scalar.value) * 1000) / 1000)
    }
  }
  return [...sorted(others), ...[...amounts].map(([key, value]) => `${value} ${key}`).sort()]
}

const record = (value: unknown): Entry =>
  typeof value === 'object' && value !== null ? { ...value } : {}

const entriesOf = (value: unknown): Entry[] => (Array.isArray(value) ? value.map(record) : [])

const idIn = (id: unknown): string => String(record(id).value ?? '')

async function operatorView(stage: Stage): Promise<Entry> {
  const [agents, frameworks, tasks, operations, executors, roles] = await Promise.all(
    ['AGENTS', 'FRAMEWORKS', 'TASKS', 'OPERATIONS', 'EXECUTORS', 'ROLES'].map((what) =>
      ask(stage, `GET_${what}`),
    ),
  )
  const ids = new Set(stage.actors.map(({ id }) => id))
  const isOurs = (entry: Entry): boolean => ids.has(idIn(entry.framework_id))
  return {
    agents: entriesOf(agents?.agents).map((agent) => ({
      active: agent.active,
      total: sorted(agent.total_resources),
      allocated: sorted(agent.allocated_resources),
    })),
    frameworks: [frameworks?.frameworks, frameworks?.completed_frameworks]
      .flatMap(entriesOf)
      .map((each) => ({ ...each, info: record(each.framework_info) }))
      .filter(({ info }) => ids.has(idIn(record(info).id)))
      .map(({ info, active, connected, allocated_resources, offered_resources }: Entry) => ({
        name: record(info).name,
        active,
        connected,
        allocated: sorted(allocated_resources),
        // Shared volumes and what lies in several offers may be listed once for each.
        offered: summed(entriesOf(offered_resources)),
      }))
      .sort((one, other) => (String(one.name) < String(other.name) ? -1 : 1)),
    tasks: [tasks?.tasks, tasks?.completed_tasks]
      .flatMap(entriesOf)
      .filter(isOurs)
      .map((task) => `${idIn(task.task_id)} ${task.state} ${textOf(sorted(task.resources))}`)
      .sort(),
    operations: entriesOf(operations?.operations)
      .filter(isOurs)
      .map((each) => canonical({ info: each.info, state: record(each.latest_status).state }))
      .map(textOf)
      .sort(),
    executors: entriesOf(executors?.executors)
      .map(({ executor_info }) => record(executor_info))
      .filter(isOurs)
      .map((each) => `${idIn(each.executor_id)} ${textOf(sorted(each.resources))}`)
      .sort(),
    roles: entriesOf(roles?.roles)
      .filter(({ name }) => String(name).startsWith(stage.prefix))
      .map((each) =>
        canonical({
          ...each,
          frameworks: sorted(each.frameworks),
          resources: sorted(each.resources),
        }),
      )
      .sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1)),
  }
}
