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

export const allCapabilities = ['MULTI_ROLE', 'RESERVATION_REFINEMENT', 'SHARED_RESOURCES']

export const defaultArena = { cpus: 1, mem: 256, disk: 128 }

/** What a spelling depends on beside the words themselves. */
export interface Context {
  scenario: Scenario
  /** The play's own role, to which a scenario's roles are suffixes. */
  role: string
  agentId: string
  /** The framework that speaks; absent for the operator. */
  speaker?: FrameworkSpec & { id?: string }
  /** Volumes by name, as they were created. */
  volumes: Map<string, VolumeSpec>
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
    ...(framework.offer_filters === undefined ? {} : { offer_filters: framework.offer_filters }),
  } as FrameworkInfo
}

export function resource(spec: ResourceSpec, context: Context): Resource {
  const plain = { name: spec.name, type: 'SCALAR', scalar: { value: spec.value } } as const
  return spec.reserved === false ? { ...plain } : { ...plain, ...reservation(spec, context) }
}

/** A volume as its scenario has it; words that are not said are as they were when it was created. */
export function volume(spec: VolumeSpec, context: Context): Resource {
  const full = { ...context.volumes.get(spec.id), ...spec }
  const creator = full.creator ?? context.speaker?.principal
  return {
    ...resource({ ...full, name: 'disk', value: full.size ?? 32 }, context),
    disk: {
      persistence: { id: spec.id, ...(creator === undefined ? {} : { principal: creator }) },
      volume: { container_path: full.container_path ?? 'data', mode: full.mode ?? 'RW' },
    },
    ...(full.shared === false ? {} : { shared: {} }),
  } as Resource
}

export function task(spec: TaskSpec, context: Context): TaskInfo {
  return {
    name: spec.id,
    task_id: { value: spec.id },
    agent_id: { value: spec.agent ?? context.agentId },
    resources: [
      resource({ name: 'cpus', value: spec.cpus ?? 0.1, role: firstRole(context) }, context),
      resource({ name: 'mem', value: spec.mem ?? 32, role: firstRole(context) }, context),
      ...(spec.volumes ?? []).map((one) => volume(one, context)),
    ],
    command: { value: spec.command ?? 'sleep 600', shell: true },
  } as TaskInfo
}

export function operation(spec: OperationSpec, context: Context): OfferOperation {
  return { type: spec.type, [spec.type.toLowerCase()]: payload(spec, context) } as OfferOperation
}

function payload(spec: OperationSpec, context: Context): object {
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
        addition: resource({ ...spec.volume, name: 'disk', value: spec.addition }, context),
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

function executor(spec: { id: string; volumes?: VolumeSpec[] }, context: Context): object {
  const own = (name: string, value: number) =>
    resource({ name, value, role: firstRole(context) }, context)
  return {
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
}

/** A framework's tasks run on what is reserved to the first of its roles. */
function firstRole(context: Context): string {
  return context.speaker?.roles?.[0] ?? ''
}

function reservation(
  spec: Pick<ResourceSpec, 'role' | 'principal' | 'shape'>,
  context: Context,
): object {
  const role = context.role + (spec.role ?? '')
  const by = spec.principal ?? context.scenario.arena?.principal
  const principal = by === undefined ? {} : { principal: by }
  const shape = spec.shape ?? shapeOf(context.speaker)
  if (shape === 'reservations') return { reservations: [{ type: 'DYNAMIC', role, ...principal }] }
  return { ...allocation(context), role, reservation: principal }
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
