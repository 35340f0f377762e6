import type { Acls } from './auth/acls.ts'
import type { Credential } from './auth/basic.ts'
import { booleanOf, durationMsOf, FlagError, jsonOf, listOf, numberOf } from './flags/values.ts'

/**
 * Mesos' own flags, as far as they change what is seen over HTTP. Names and notations are Mesos';
 * flags of Mesos that change nothing here are taken, shown again by `/flags`, and otherwise ignored.
 */

export { FlagError } from './flags/values.ts'

export interface MasterFlags {
  allocationIntervalMs: number
  /** How long an offer may be held; unset means for ever. */
  offerTimeoutMs?: number
  /** The only roles that frameworks may subscribe with, besides `*`; unset means any. */
  roles?: readonly string[]
  weights: Readonly<Record<string, number>>
  /** An offer holds at least one of these sets; an empty list asks for nothing. */
  minAllocatableResources: readonly Readonly<Record<string, number>>[]
  fairSharingExcludedResourceNames: readonly string[]
  agentPingTimeoutMs: number
  maxAgentPingTimeouts: number
  agentReregisterTimeoutMs: number
  maxCompletedFrameworks: number
  maxCompletedTasksPerFramework: number
  rootSubmissions: boolean
  credentials: readonly Credential[]
  acls?: Acls
  authenticateHttpFrameworks: boolean
  authenticateHttpReadonly: boolean
  authenticateHttpReadwrite: boolean
  hostname: string
  cluster?: string
  /** What was given, by Mesos' flag name and in Mesos' notation: what `/flags` shows. */
  given: Readonly<Record<string, string>>
}

export const defaultFlags: MasterFlags = {
  allocationIntervalMs: 1000,
  weights: {},
  minAllocatableResources: [{ cpus: 0.01 }, { mem: 32 }],
  fairSharingExcludedResourceNames: [],
  agentPingTimeoutMs: 15_000,
  maxAgentPingTimeouts: 5,
  agentReregisterTimeoutMs: 600_000,
  maxCompletedFrameworks: 50,
  maxCompletedTasksPerFramework: 1000,
  rootSubmissions: true,
  credentials: [],
  authenticateHttpFrameworks: false,
  authenticateHttpReadonly: false,
  authenticateHttpReadwrite: false,
  hostname: 'localhost',
  given: {},
}

/** Reads the file behind a flag that names one (`--credentials`, `--acls`). */
export type ReadText = (path: string) => string

type Parse = (value: string, name: string, read: ReadText) => Partial<MasterFlags>

/** Flags that change behaviour. The order is the one in which `--help` lists them. */
const parsers: Readonly<Record<string, Parse>> = {
  allocation_interval: (v, n) => ({ allocationIntervalMs: positive(durationMsOf(v, n), v, n) }),
  roles: (v) => ({ roles: listOf(v) }),
  weights: (v, n) => ({ weights: weightsOf(v, n) }),
  min_allocatable_resources: (v, n) => ({
    minAllocatableResources: v
      .split('|')
      .filter((set) => set.trim() !== '')
      .map((set) => quantitiesOf(set, n)),
  }),
  fair_sharing_excluded_resource_names: (v) => ({ fairSharingExcludedResourceNames: listOf(v) }),
  agent_ping_timeout: (v, n) => ({ agentPingTimeoutMs: pingTimeoutOf(v, n) }),
  max_agent_ping_timeouts: (v, n) => ({ maxAgentPingTimeouts: atLeastOne(v, n) }),
  agent_reregister_timeout: (v, n) => ({ agentReregisterTimeoutMs: durationMsOf(v, n) }),
  offer_timeout: (v, n) => ({ offerTimeoutMs: durationMsOf(v, n) }),
  root_submissions: (v, n) => ({ rootSubmissions: booleanOf(v, n) }),
  credentials: (v, n, read) => ({ credentials: credentialsOf(v, n, read) }),
  acls: (v, n, read) => ({ acls: jsonOf(v, n, read) as Acls }),
  authenticate_http_frameworks: (v, n) => ({ authenticateHttpFrameworks: booleanOf(v, n) }),
  authenticate_http_readonly: (v, n) => ({ authenticateHttpReadonly: booleanOf(v, n) }),
  authenticate_http_readwrite: (v, n) => ({ authenticateHttpReadwrite: booleanOf(v, n) }),
  max_completed_frameworks: (v, n) => ({ maxCompletedFrameworks: numberOf(v, n) }),
  max_completed_tasks_per_framework: (v, n) => ({ maxCompletedTasksPerFramework: numberOf(v, n) }),
  hostname: (v) => ({ hostname: v }),
  cluster: (v) => ({ cluster: v }),
}

/** The older spellings that Mesos still takes. */
const renamed: Readonly<Record<string, string>> = {
  slave_ping_timeout: 'agent_ping_timeout',
  max_slave_ping_timeouts: 'max_agent_ping_timeouts',
  slave_reregister_timeout: 'agent_reregister_timeout',
  authenticate_http: 'authenticate_http_readwrite',
}

/** The names of the flags that change what the mock does. */
export const masterFlagNames: readonly string[] = Object.keys(parsers)

/** `given` maps flag names, without dashes and with underscores, to their text. */
export function parseMasterFlags(
  given: Readonly<Record<string, string>>,
  read: ReadText = refuseFiles,
): MasterFlags {
  let flags: MasterFlags = defaultFlags
  const shown: Record<string, string> = {}
  for (const [written, value] of Object.entries(given)) {
    const name = renamed[written] ?? written
    shown[name] = value
    flags = { ...flags, ...parsers[name]?.(value, name, read) }
  }
  const guarded =
    flags.authenticateHttpFrameworks ||
    flags.authenticateHttpReadonly ||
    flags.authenticateHttpReadwrite
  if (guarded && shown.credentials === undefined) {
    throw new FlagError('credentials', 'is needed when HTTP authentication is switched on')
  }
  return { ...flags, given: shown }
}

function refuseFiles(path: string): string {
  throw new Error(`cannot read ${path} here`)
}

function positive(ms: number, value: string, name: string): number {
  if (ms <= 0) throw new FlagError(name, `must be longer than 0, not '${value}'`)
  return ms
}

function atLeastOne(value: string, name: string): number {
  const count = numberOf(value, name)
  if (!Number.isInteger(count) || count < 1) {
    throw new FlagError(name, `Expected \`--${name}\` to be greater than or equal to 1`)
  }
  return count
}

/** Mesos takes 1secs to 15mins; shorter ones are taken here so that tests need not wait. */
function pingTimeoutOf(value: string, name: string): number {
  const ms = positive(durationMsOf(value, name), value, name)
  if (ms > 900_000) {
    throw new FlagError(name, `Expected \`--${name}\` to be between 1secs and 15mins`)
  }
  return ms
}

function weightsOf(value: string, name: string): Record<string, number> {
  const weights: Record<string, number> = {}
  for (const item of listOf(value)) {
    const [role, weight, ...more] = item.split('=')
    if (!role || weight === undefined || more.length > 0) {
      throw new FlagError(
        name,
        `Invalid weight: '${item}'. --weights should be of the form role=weight,role=weight`,
      )
    }
    const amount = numberOf(weight, name)
    if (!(amount > 0))
      throw new FlagError(name, `Invalid weight: '${item}'. Weights must be positive`)
    weights[role] = amount
  }
  return weights
}

function quantitiesOf(set: string, name: string): Record<string, number> {
  const quantities: Record<string, number> = {}
  for (const item of set.split(';').filter((each) => each.trim() !== '')) {
    const [resource, amount, ...more] = item.split(':')
    if (!resource?.trim() || amount === undefined || more.length > 0) {
      throw new FlagError(name, `Failed to parse '${item.trim()}': missing or extra ':'`)
    }
    const quantity = numberOf(amount, name)
    if (quantity < 0) throw new FlagError(name, `'${item.trim()}' is negative`)
    quantities[resource.trim()] = quantity
  }
  return quantities
}

function credentialsOf(value: string, name: string, read: ReadText): Credential[] {
  const parsed = jsonOf(value, name, read)
  const list =
    typeof parsed === 'object' && parsed !== null && 'credentials' in parsed
      ? parsed.credentials
      : undefined
  if (!Array.isArray(list)) throw new FlagError(name, "has no list 'credentials'")
  return list.map((each: { principal?: unknown; secret?: unknown }) => {
    if (typeof each?.principal !== 'string')
      throw new FlagError(name, 'has an entry without principal')
    return { principal: each.principal, secret: String(each.secret ?? '') }
  })
}
