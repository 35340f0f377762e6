import type {
  FrameworkSpec,
  OperationSpec,
  ResourceSpec,
  Scenario,
  Step,
  TaskSpec,
  VolumeSpec,
} from '../../spec-schemas/types.ts'
import { oneLine, shorten } from './escape.ts'

const lineLimit = 200
const usualCapabilities = ['MULTI_ROLE', 'RESERVATION_REFINEMENT', 'SHARED_RESOURCES']

/** A scenario as a short script, one line a step; `last` is the step (counted from 0) after which it is cut. */
export function script(scenario: Scenario, last = Number.POSITIVE_INFINITY): string[] {
  return scenario.steps.slice(0, last + 1).map(stepLine)
}

/** Who takes part, as far as they are not the usual: a framework of the one role with the usual capabilities. */
export function cast(scenario: Scenario): string[] {
  return Object.entries(scenario.frameworks).flatMap(([name, framework]) => {
    const traits = traitsOf(framework)
    return traits.length === 0 ? [] : [tidy(`${name}: ${traits.join(', ')}`)]
  })
}

function traitsOf({ roles, capabilities, ...others }: FrameworkSpec): string[] {
  const traits: string[] = []
  if (roles !== undefined && (roles.length !== 1 || roles[0] !== '')) {
    traits.push(`role${roles.length === 1 ? '' : 's'} ${roles.map(roleName).join(' and ')}`)
  }

  const has = capabilities ?? usualCapabilities
  const lacks = usualCapabilities.filter((capability) => !has.includes(capability))
  const extra = has.filter((capability) => !usualCapabilities.includes(capability))
  if (lacks.length > 0) traits.push(`without ${lacks.join(', ')}`)
  if (extra.length > 0) traits.push(`with ${extra.join(', ')}`)

  if (others.principal !== undefined) traits.push(`principal ${others.principal}`)
  if (others.failover_timeout !== undefined) {
    traits.push(`failover timeout ${others.failover_timeout} s`)
  }
  if (others.offer_filters !== undefined) {
    traits.push(`offer filters ${JSON.stringify(others.offer_filters)}`)
  }
  return traits
}

/** Roles are written as suffixes to the play's own; the play's own is empty. */
function roleName(suffix: string): string {
  return `role${suffix}`
}

export function stepLine(step: Step): string {
  return tidy(`${actor(step)}: ${action(step)}`)
}

function actor(step: Step): string {
  return 'by' in step && step.by !== undefined ? step.by : 'operator'
}

function action(step: Step): string {
  switch (step.do) {
    case 'SUBSCRIBE':
    case 'REVIVE':
    case 'SUPPRESS':
    case 'TEARDOWN':
    case 'DISCONNECT':
      return step.do
    case 'OFFERS':
      return step.keep ? 'OFFERS (others keep theirs)' : 'OFFERS'
    case 'ACCEPT':
      return acceptance(step)
    case 'DECLINE':
      return `DECLINE${refusal(step.refuse_seconds)}`
    case 'KILL':
      return `KILL ${step.task}`
    case 'AWAIT':
      return `AWAIT ${[step.task ?? step.executor, step.states?.join(' | ')].filter(Boolean).join(' ')}`
    case 'OPERATE':
      return operation(step.operation) + (step.api === 'form' ? ' (form)' : '')
    case 'REQUEST':
      return [step.request.method, step.request.path, step.request.body].filter(Boolean).join(' ')
    case 'CALL':
      return JSON.stringify(step.call)
    case 'NEXT':
      return `NEXT offer${step.role === undefined ? '' : ` to ${roleName(step.role)}`}`
    default:
      return unknownKind(step)
  }
}

function acceptance(step: Extract<Step, { do: 'ACCEPT' }>): string {
  const notes = [
    ...(step.merge ? ['several offers'] : []),
    ...(step.held ? ['what it holds'] : []),
    ...(step.feedback === true ? ['with ids'] : []),
    ...(step.feedback === false ? ['without ids'] : []),
  ]
  const operations = step.operations.map(operation).join('; ')
  const inner = operations === '' ? 'ACCEPT { }' : `ACCEPT { ${operations} }`
  return inner + (notes.length === 0 ? '' : ` (${notes.join(', ')})`) + refusal(step.refuse_seconds)
}

function refusal(seconds: number | undefined): string {
  return seconds === undefined ? '' : `, refuse for ${seconds} s`
}

function operation(spec: OperationSpec): string {
  switch (spec.type) {
    case 'RESERVE':
    case 'UNRESERVE':
      return `${spec.type} ${spec.resources.map(resource).join(', ')}`
    case 'CREATE':
      return `CREATE ${spec.volumes.map(described).join(', ')}`
    case 'DESTROY':
      return `DESTROY ${spec.volumes.map(named).join(', ')}`
    case 'GROW_VOLUME':
      return `GROW_VOLUME ${named(spec.volume)} by ${spec.addition} MB`
    case 'SHRINK_VOLUME':
      return `SHRINK_VOLUME ${named(spec.volume)} by ${spec.subtract} MB`
    case 'LAUNCH':
      return `LAUNCH ${spec.tasks.map(task).join(', ')}`
    case 'LAUNCH_GROUP': {
      const executor = spec.executor.id + using(spec.executor.volumes)
      return `LAUNCH_GROUP ${spec.tasks.map(task).join(', ')} under ${executor}`
    }
    case 'RAW':
      return JSON.stringify(spec.operation)
    default:
      return unknownKind(spec)
  }
}

/** A report may come from a newer version; it is still to be read. */
function unknownKind(value: never): string {
  return JSON.stringify(value)
}

function resource(spec: ResourceSpec): string {
  const traits = [
    ...(spec.role === undefined || spec.role === '' ? [] : [roleName(spec.role)]),
    ...(spec.reserved === false ? ['unreserved'] : []),
    ...(spec.principal === undefined ? [] : [`principal ${spec.principal}`]),
    ...(spec.shape === 'role' ? ['old shape'] : []),
  ]
  return `${spec.name} ${spec.value}${inBrackets(traits)}`
}

/** A volume where it is made, with all that matters; elsewhere its name is enough. */
function described(spec: VolumeSpec): string {
  const traits = [
    ...(spec.shared ? ['shared'] : []),
    ...(spec.size === undefined ? [] : [`${spec.size} MB`]),
    ...deviations(spec),
  ]
  return spec.id + inBrackets(traits)
}

function named(spec: VolumeSpec): string {
  const size = spec.size === undefined ? [] : [`${spec.size} MB`]
  return spec.id + inBrackets([...size, ...deviations(spec)])
}

function deviations(spec: VolumeSpec): string[] {
  return [
    ...(spec.mode === undefined || spec.mode === 'RW' ? [] : [spec.mode]),
    ...(spec.container_path === undefined ? [] : [`at ${JSON.stringify(spec.container_path)}`]),
    ...(spec.role === undefined || spec.role === '' ? [] : [roleName(spec.role)]),
    ...(spec.reserved === false ? ['unreserved'] : []),
    ...(spec.principal === undefined ? [] : [`reserved by ${spec.principal}`]),
    ...(spec.creator === undefined ? [] : [`created by ${spec.creator}`]),
    ...(spec.shape === 'role' ? ['old shape'] : []),
  ]
}

function task(spec: TaskSpec): string {
  const command = spec.command === undefined ? '' : ` running ${JSON.stringify(spec.command)}`
  return spec.id + using(spec.volumes) + command
}

function using(volumes: VolumeSpec[] | undefined): string {
  return volumes === undefined || volumes.length === 0 ? '' : ` on ${volumes.map(named).join(', ')}`
}

function inBrackets(traits: string[]): string {
  return traits.length === 0 ? '' : ` (${traits.join(', ')})`
}

function tidy(line: string): string {
  return shorten(oneLine(line), lineLimit)
}
