import type { Acls } from './auth/acls.ts'
import type { Credential } from './auth/basic.ts'
import type { MasterFlags } from './cluster.ts'
import {
  aclsOf,
  atLeastOne,
  countOf,
  credentialsOf,
  pingTimeoutMsOf,
  positiveMsOf,
  quantitiesOf,
  type ReadText,
  weightsOf,
} from './flags/master-values.ts'
import { booleanOf, FlagError, jsonOf, listOf } from './flags/values.ts'

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

/** Flags of Mesos that are taken, so that a script for a real master works, and change nothing. */
export const ignoredFlagNames: readonly string[] = [
  'http_framework_authenticators',
  'http_authenticators',
  'agent_reregister_timeout',
  'registry',
  'work_dir',
  'quorum',
  'zk',
  'ip',
  'advertise_ip',
  'advertise_port',
  'log_dir',
  'logging_level',
  'quiet',
  'webui_dir',
  'authorizers',
  'authenticate_agents',
  'authenticate_frameworks',
  'role_sorter',
  'framework_sorter',
  'allocator',
  'hostname_lookup',
  'publish_per_framework_metrics',
]

/** The same of agents. */
export const ignoredAgentFlagNames: readonly string[] = [
  'launcher',
  'switch_user',
  'executor_registration_timeout',
  'executor_shutdown_grace_period',
  'runtime_dir',
  'master',
]

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
