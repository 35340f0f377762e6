import type { Acls } from './auth/acls.ts'
import type { Credential } from './auth/basic.ts'
import type { MasterFlags } from './cluster.ts'
import { booleanOf, durationMsOf, FlagError, jsonOf, listOf, numberOf } from './flags/values.ts'

/**
 * Mesos' own flags, as far as they change what is seen over HTTP. Names and notations are Mesos';
 * flags of Mesos that change nothing here are taken, shown again by `/flags`, and otherwise ignored.
 */

export { FlagError } from './flags/values.ts'

/** Who may come in, and what a realm asks of them. */
export interface Authentication {
  credentials: readonly Credential[]
  frameworks: boolean
  readonly: boolean
  readwrite: boolean
}

/** What the flags say, sorted by who needs it. */
export interface StartFlags {
  flags: Partial<MasterFlags>
  weights: ReadonlyMap<string, number>
  acls?: Acls
  authentication: Authentication
  hostname?: string
}

interface Parsed {
  flags?: Partial<MasterFlags>
  weights?: ReadonlyMap<string, number>
  acls?: Acls
  authentication?: Partial<Authentication>
  hostname?: string
}

export const noAuthentication: Authentication = {
  credentials: [],
  frameworks: false,
  readonly: false,
  readwrite: false,
}

/** Reads the file behind a flag that names one (`--credentials`, `--acls`). */
export type ReadText = (path: string) => string

type Parse = (value: string, name: string, read: ReadText) => Parsed

/** Flags that change behaviour. */
const parsers: Readonly<Record<string, Parse>> = {
  allocation_interval: (v, n) => ({ flags: { allocationIntervalMs: positiveMsOf(v, n) } }),
  roles: (v) => ({ flags: { roles: listOf(v) } }),
  weights: (v, n) => ({ weights: weightsOf(v, n) }),
  min_allocatable_resources: (v, n) => ({
    flags: {
      minAllocatableResources: v
        .split('|')
        .filter((set) => set.trim() !== '')
        .map((set) => quantitiesOf(set, n)),
    },
  }),
  fair_sharing_excluded_resource_names: (v) => ({
    flags: { fairSharingExcludedResourceNames: listOf(v) },
  }),
  agent_ping_timeout: (v, n) => ({ flags: { agentPingTimeoutMs: pingTimeoutMsOf(v, n) } }),
  max_agent_ping_timeouts: (v, n) => ({ flags: { maxAgentPingTimeouts: atLeastOne(v, n) } }),
  offer_timeout: (v, n) => ({ flags: { offerTimeoutMs: positiveMsOf(v, n) } }),
  root_submissions: (v, n) => ({ flags: { rootSubmissions: booleanOf(v, n) } }),
  max_completed_frameworks: (v, n) => ({ flags: { maxCompletedFrameworks: countOf(v, n) } }),
  max_completed_tasks_per_framework: (v, n) => ({
    flags: { maxCompletedTasksPerFramework: countOf(v, n) },
  }),
  credentials: (v, n, read) => ({ authentication: { credentials: credentialsOf(v, n, read) } }),
  acls: (v, n, read) => ({ acls: aclsOf(jsonOf(v, n, read), n) }),
  authenticate_http_frameworks: (v, n) => ({ authentication: { frameworks: booleanOf(v, n) } }),
  authenticate_http_readonly: (v, n) => ({ authentication: { readonly: booleanOf(v, n) } }),
  authenticate_http_readwrite: (v, n) => ({ authentication: { readwrite: booleanOf(v, n) } }),
  hostname: (v) => ({ hostname: v }),
}

/** Switches, which may be given without a value and as `--no-NAME`. */
export const masterSwitches: readonly string[] = [
  'root_submissions',
  'authenticate_http_frameworks',
  'authenticate_http_readonly',
  'authenticate_http_readwrite',
]

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
): StartFlags {
  const shown: Record<string, string> = {}
  let flags: Partial<MasterFlags> = {}
  let authentication = noAuthentication
  let rest: Omit<Parsed, 'flags' | 'authentication'> = {}
  for (const [written, value] of Object.entries(given)) {
    const name = renamed[written] ?? written
    shown[name] = value
    const parsed = parsers[name]?.(value, name, read) ?? {}
    flags = { ...flags, ...parsed.flags }
    authentication = { ...authentication, ...parsed.authentication }
    rest = { ...rest, ...parsed }
  }
  const { credentials, ...realms } = authentication
  if (Object.values(realms).includes(true) && shown.credentials === undefined) {
    throw new FlagError('credentials', 'is needed when HTTP authentication is switched on')
  }
  return { weights: new Map(), ...rest, flags: { ...flags, given: shown }, authentication }
}

function refuseFiles(path: string): string {
  throw new Error(`cannot read ${path} here`)
}

function positiveMsOf(value: string, name: string): number {
  const ms = durationMsOf(value, name)
  if (ms <= 0) throw new FlagError(name, `must be longer than 0, not '${value}'`)
  return ms
}

function countOf(value: string, name: string): number {
  const count = numberOf(value, name)
  if (!Number.isInteger(count) || count < 0) throw new FlagError(name, `'${value}' is no count`)
  return count
}

function aclsOf(parsed: unknown, name: string): Acls {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new FlagError(name, 'is no JSON object')
  }
  return parsed
}

function atLeastOne(value: string, name: string): number {
  const count = numberOf(value, name)
  if (!Number.isInteger(count) || count < 1) {
    throw new FlagError(name, `Expected \`--${name}\` to be greater than or equal to 1`)
  }
  return count
}

/** Mesos takes 1secs to 15mins; shorter ones are taken here so that tests need not wait. */
function pingTimeoutMsOf(value: string, name: string): number {
  const ms = positiveMsOf(value, name)
  if (ms > 900_000) {
    throw new FlagError(name, `Expected \`--${name}\` to be between 1secs and 15mins`)
  }
  return ms
}

function weightsOf(value: string, name: string): Map<string, number> {
  const weights = new Map<string, number>()
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
    weights.set(role, amount)
  }
  return weights
}

function quantitiesOf(set: string, name: string): Map<string, number> {
  const quantities = new Map<string, number>()
  for (const item of set.split(';').filter((each) => each.trim() !== '')) {
    const [resource, amount, ...more] = item.split(':')
    if (!resource?.trim() || amount === undefined || more.length > 0) {
      throw new FlagError(name, `Failed to parse '${item.trim()}': missing or extra ':'`)
    }
    const quantity = numberOf(amount, name)
    if (quantity < 0) throw new FlagError(name, `'${item.trim()}' is negative`)
    quantities.set(resource.trim(), quantity)
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
