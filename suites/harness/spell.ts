// Spells out what a scenario names: its volumes, resources and tasks as messages that a framework or an operator of
// the play sends. All of it belongs to the play's own role, or to a role below or beside it.
import type {
  FrameworkInfo,
  FrameworkSpec,
  OfferOperation,
  OperationSpec,
  Resource,
  ResourceSpec,
  Scenario,
  TaskInfo,
  TaskSpec,
  VolumeSpec,
} from '../../spec-schemas/types.ts'
import { isObject } from './read.ts'

export const allCapabilities = ['MULTI_ROLE', 'RESERVATION_REFINEMENT', 'SHARED_RESOURCES']

export const defaultArena = { cpus: 1, mem: 256, disk: 128 }

/** The placeholders of raw messages, filled in wherever they stand. */
export function filled(value: unknown, context: Context): unknown {
  if (typeof value === 'string') {
    return value
      .replaceAll('{role}', context.role)
      .replaceAll('{agent_id}', context.agentId)
      .replaceAll('{framework_id}', context.speaker?.id ?? '')
      .replaceAll('{stream_id}', context.speaker?.streamId ?? '')
      .replaceAll('{offer_id}', context.speaker?.offerId ?? '')
      .replaceAll(/\{(\w+):(\w+)\}/g, (whole, what: string, name: string) => {
        const given = context.known?.(name) ?? {}
        return what in namesOfGiven ? (given[namesOfGiven[what as NameOfGiven]] ?? '') : whole
      })
  }
  if (Array.isArray(value)) return value.map((one) => filled(one, context))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, context)]))
}

/** The placeholders that are about another framework than the speaker. */
const namesOfGiven = {
  framework_id: 'id',
  stream_id: 'streamId',
  former_stream_id: 'formerStreamId',
  offer_id: 'lastOfferId',
} as const satisfies Record<string, keyof Given>

type NameOfGiven = keyof typeof namesOfGiven

/** Applies a merge patch (RFC 7396). */
function patched(value: unknown, patch: unknown, context: Context): unknown {
  if (patch === undefined) return value
  if (!isObject(patch)) return filled(patch, context)
  const result = isObject(value) ? { ...value } : {}
  for (const [key, change] of Object.entries(patch)) {
    if (change === null) delete result[key]
    else result[key] = patched(result[key], change, context)
  }
  return result
}

/** What a framework says of itself, with what it says otherwise. */
export function changedInfo(info: FrameworkInfo, patch: object, context: Context): FrameworkInfo {
  return patched(info, patch, context) as FrameworkInfo
}

/** The roles that it says it has. */
export function rolesIn({ role, roles }: FrameworkInfo): string[] {
  return roles !== undefined ? roles : [role ?? '*']
}

/** What a spelling depends on beside the words themselves. */
export interface Context {
  scenario: Scenario
  /** The play's own role, to which a scenario's roles are suffixes. */
  role: string
  agentId: string
  /** The framework that speaks; absent for the operator. */
  speaker?: FrameworkSpec & { id?: string; streamId?: string; offerId?: string }
  /** Volumes by name, as they were created. */
  volumes: Map<string, VolumeSpec>
  /** What the master gave to a framework of the play. */
  known?: (name: string) => Given | undefined
}

export interface Given {
  id?: string
  streamId?: string
  formerStreamId?: string
  lastOfferId?: string
}

export function capabilitiesOf(framework: FrameworkSpec): string[] {
  return framework.capabilities ?? allCapabilities
}

export function rolesOf(framework: FrameworkSpec, role: string): string[] {
  return (framework.roles ?? ['']).map((suffix) => role + suffix)
}

export function frameworkInfo(framework: FrameworkSpec, name: string, role: string): FrameworkInfo {
  const capabilities = capabilitiesOf(framework)
  const roles = rolesOf(framework, role)
  return {
    user: 'root',
    name: `${role}-${name}`,
    ...(capabilities.includes('MULTI_ROLE') ? { roles } : { role: roles[0] ?? role }),
    capabilities: capabilities.map((type) => ({ type })),
    failover_timeout: framework.failover_timeout ?? 0,
    ...(framework.principal === undefined ? {} : { principal: framework.principal }),
    ...(framework.offer_filters === undefined
      ? {}
      : { offer_filters: ofPlay(framework.offer_filters, role) }),
  } as FrameworkInfo
}

/** A scenario names roles by their suffixes. */
function ofPlay(byRole: object, role: string): object {
  return Object.fromEntries(Object.entries(byRole).map(([suffix, one]) => [role + suffix, one]))
}

export function resource(spec: ResourceSpec, context: Context): Resource {
  const plain = { name: spec.name, type: 'SCALAR', scalar: { value: spec.value } } as const
  const whole = spec.reserved === false ? plain : { ...plain, ...reservation(spec, context) }
  return patched(whole, spec.patch, context) as Resource
}

/** A volume as its scenario has it; words that are not said are as they were when it was created. */
export function volume(spec: VolumeSpec, context: Context): Resource {
  const { patch, ...full } = { ...context.volumes.get(spec.id), ...spec }
  const { speaker, scenario } = context
  const creator = full.creator ?? (speaker ? speaker.principal : scenario.arena?.principal)
  const whole = {
    ...resource({ ...full, name: 'disk', value: full.size ?? 32 }, context),
    disk: {
      persistence: { id: spec.id, ...(creator === undefined ? {} : { principal: creator }) },
      volume: { container_path: full.container_path ?? 'data', mode: full.mode ?? 'RW' },
    },
    ...(full.shared === false ? {} : { shared: {} }),
  }
  return patched(whole, patch, context) as Resource
}

export function task(spec: TaskSpec, context: Context): TaskInfo {
  const whole = {
    name: spec.id,
    task_id: { value: spec.id },
    agent_id: { value: spec.agent ?? context.agentId },
    resources: [
      resource({ name: 'cpus', value: spec.cpus ?? 0.1, role: firstRole(context) }, context),
      resource({ name: 'mem', value: spec.mem ?? 32, role: firstRole(context) }, context),
      ...(spec.volumes ?? []).map((one) => volume(one, context)),
    ],
    command: { value: spec.command ?? 'sleep 600', shell: true },
  }
  return patched(whole, spec.patch, context) as TaskInfo
}

export function operation(spec: OperationSpec, context: Context): OfferOperation {
  if (spec.type === 'RAW') return filled(spec.operation, context) as OfferOperation
  return { type: spec.type, [spec.type.toLowerCase()]: payload(spec, context) } as OfferOperation
}

function payload(spec: Exclude<OperationSpec, { type: 'RAW' }>, context: Context): object {
  switch (spec.type) {
    case 'RESERVE':
    case 'UNRESERVE':
      return { resources: spec.resources.map((one) => resource(one, context)) }
    case 'CREATE':
    case 'DESTROY':
      return { volumes: spec.volumes.map((one) => volume(one, context)) }
    case 'GROW_VOLUME':
      return {
        volume: volume(spec.volume, context),
        addition: addition(spec.volume, spec.addition, context),
      }
    case 'SHRINK_VOLUME':
      return { volume: volume(spec.volume, context), subtract: { value: spec.subtract } }
    case 'LAUNCH':
      return { task_infos: spec.tasks.map((one) => task(one, context)) }
    case 'LAUNCH_GROUP':
      return {
        executor: executor(spec.executor, context),
        task_group: { tasks: spec.tasks.map((one) => task(one, context)) },
      }
  }
}

/** Disk of the volume's own reservation. */
function addition(spec: VolumeSpec, value: number, context: Context): Resource {
  const { patch: _, ...full } = { ...context.volumes.get(spec.id), ...spec }
  return resource({ ...full, name: 'disk', value }, context)
}

type ExecutorSpec = Extract<OperationSpec, { type: 'LAUNCH_GROUP' }>['executor']

function executor(spec: ExecutorSpec, context: Context): object {
  const own = (name: string, value: number) =>
    resource({ name, value, role: firstRole(context) }, context)
  const whole = {
    type: 'DEFAULT',
    executor_id: { value: spec.id },
    framework_id: { value: context.speaker?.id ?? '' },
    resources: [
      own('cpus', 0.1),
      own('mem', 32),
      own('disk', 8),
      ...(spec.volumes ?? []).map((one) => volume(one, context)),
    ],
  }
  return patched(whole, spec.patch, context) as object
}

/** A framework's tasks run on what is reserved to the first of its roles. */
function firstRole(context: Context): string {
  return context.speaker?.roles?.[0] ?? ''
}

type Reserved = Pick<ResourceSpec, 'role' | 'stack' | 'principal' | 'labels' | 'static' | 'shape'>

function reservation(spec: Reserved, context: Context): object {
  const roles = (spec.stack ?? [spec.role ?? '']).map((suffix) => context.role + suffix)
  const by = spec.principal ?? context.scenario.arena?.principal
  const labels = Object.entries(spec.labels ?? {}).map(([key, value]) => ({ key, value }))
  const words = {
    ...(by === undefined ? {} : { principal: by }),
    ...(labels.length === 0 ? {} : { labels: { labels } }),
  }
  const shape = spec.stack === undefined ? (spec.shape ?? shapeOf(context.speaker)) : 'reservations'
  if (shape === 'reservations') {
    const stack = roles.map((role, index) =>
      spec.static === true && index === 0
        ? { type: 'STATIC', role }
        : { type: 'DYNAMIC', role, ...words },
    )
    return { reservations: stack }
  }
  const dynamic = spec.static === true ? {} : { reservation: words }
  return { ...allocation(context), role: roles[0], ...dynamic }
}

/** The newest document shows the allocation's role beside the reservation's. */
function allocation(context: Context): object {
  const { speaker } = context
  if (speaker === undefined || !capabilitiesOf(speaker).includes('MULTI_ROLE')) return {}
  return { allocation_info: { role: context.role + firstRole(context) } }
}

/** A framework writes resources as it is shown them. */
function shapeOf(speaker: FrameworkSpec | undefined): 'reservations' | 'role' {
  const refined =
    speaker === undefined || capabilitiesOf(speaker).includes('RESERVATION_REFINEMENT')
  return refined ? 'reservations' : 'role'
}
