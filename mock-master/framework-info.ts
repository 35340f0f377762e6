import type { FrameworkInfo, SubscribeCall } from '../spec-schemas/types.ts'
import type { Cluster, Framework } from './cluster.ts'
import { capabilitiesOf, rolesOf } from './frameworks.ts'
import { idError } from './resource/ids.ts'
import { renderRoles } from './resource/render.ts'
import { roleError } from './resource/roles.ts'

type Subscription = SubscribeCall['subscribe']

/** Why a FrameworkInfo is refused, whether it comes with SUBSCRIBE or with UPDATE_FRAMEWORK. */
export function frameworkInfoError(cluster: Cluster, info: FrameworkInfo): string | undefined {
  return (
    rolesError(info) ??
    (info.id?.value ? idError(info.id.value) : undefined) ??
    offerFiltersError(info) ??
    timeoutError(info) ??
    unlistedRolesError(cluster, info) ??
    rootError(cluster, info)
  )
}

function rolesError(info: FrameworkInfo): string | undefined {
  const { role, roles = [] } = info
  if (!capabilitiesOf(info).has('MULTI_ROLE')) {
    if (roles.length > 0) {
      return "'FrameworkInfo.roles' must not be set when the framework is not MULTI_ROLE capable"
    }
    const error = role === undefined ? undefined : roleError(role)
    return error && `'FrameworkInfo.role' is not a valid role: ${error}`
  }
  if (role !== undefined) {
    return "'FrameworkInfo.role' must not be set when the framework is MULTI_ROLE capable"
  }
  const duplicates = new Set(roles.filter((each, index) => roles.indexOf(each) < index))
  if (duplicates.size > 0) {
    return `'FrameworkInfo.roles' contains duplicate items: ${renderRoles(duplicates)}`
  }
  for (const each of roles) {
    const error = roleError(each)
    if (error !== undefined) return `'FrameworkInfo.roles' contains invalid role: ${error}`
  }
  return undefined
}

function offerFiltersError({ offer_filters: filters = {} }: FrameworkInfo): string | undefined {
  for (const { min_allocatable_resources: minimum } of Object.values(filters)) {
    for (const { quantities = {} } of minimum?.quantities ?? []) {
      const entries = Object.entries(quantities)
      if (entries.length === 0) return 'Resource quantities must contain at least one quantity'
      for (const [name, { value }] of entries) {
        if (value < 0) {
          return `Invalid resource quantity for '${name}': Negative values not supported`
        }
      }
    }
  }
  return undefined
}

/** The nanoseconds of a duration are kept in 64 bits. */
const longestSeconds = 9_223_372_036

function timeoutError({ failover_timeout: seconds = 0 }: FrameworkInfo): string | undefined {
  if (Math.abs(seconds) <= longestSeconds) return undefined
  return `The framework failover_timeout (${printDouble(seconds)}) is invalid`
}

/** As C++ streams print a double: six digits, and an exponent of at least two. */
function printDouble(value: number): string {
  const text = value.toPrecision(6)
  if (!text.includes('e')) return text.replace(/\.?0+$/, '')
  const [digits = '', exponent = ''] = text.split('e')
  const [sign = '+', ...rest] = exponent
  return `${digits.replace(/\.?0+$/, '')}e${sign}${rest.join('').padStart(2, '0')}`
}

function unlistedRolesError({ flags }: Cluster, info: FrameworkInfo): string | undefined {
  const { roles: listed } = flags
  if (listed === undefined) return undefined
  const unlisted = [...rolesOf(info)].filter((role) => role !== '*' && !listed.includes(role))
  if (unlisted.length === 0) return undefined
  return `Roles ${renderRoles(unlisted)} are not present in the master's --roles`
}

function rootError({ flags }: Cluster, { user }: FrameworkInfo): string | undefined {
  if (flags.rootSubmissions || user !== 'root') return undefined
  return "User 'root' is not allowed to run frameworks without --root_submissions set"
}

/** Suppressed roles and constraints speak about roles that the framework has. */
export function subscriptionError({
  framework_info: info,
  suppressed_roles: suppressed = [],
  offer_constraints: constraints,
}: Subscription): string | undefined {
  const roles = rolesOf(info)
  const foreign = suppressed.filter((role) => !roles.has(role))
  if (foreign.length > 0) {
    return `Suppressed roles ${renderRoles(foreign)} are not contained in the set of roles`
  }
  for (const role of Object.keys(constraints?.role_constraints ?? {})) {
    if (roles.has(role)) continue
    return `Offer constraints specify \`role_constraints\` for a role '${role}'not contained in the set of roles`
  }
  return undefined
}

export const principalError = (framework: Framework, info: FrameworkInfo): string | undefined =>
  framework.info.principal === info.principal
    ? undefined
    : "Changing framework's principal is not allowed."

/** A resubscription cannot change these either, but there they are ignored without a word. */
export function fixedFieldsError(before: FrameworkInfo, after: FrameworkInfo): string | undefined {
  for (const field of ['user', 'checkpoint'] as const) {
    const [one, other] = [before[field] ?? false, after[field] ?? false]
    if (one === other) continue
    return `Updating 'FrameworkInfo.${field}' is unsupported; attempted to update from '${one}' to '${other}'`
  }
  return undefined
}

export function registrationError(
  cluster: Cluster,
  info: FrameworkInfo,
  principal: string | undefined,
): string | undefined {
  const isAllowed = cluster.authorize('REGISTER_FRAMEWORK', principal, {
    framework_info: { ...info, roles: [...rolesOf(info)] },
  })
  if (isAllowed) return undefined
  return `Not authorized to register framework ${info.id?.value ?? ''} with roles ${renderRoles(rolesOf(info))}`
}
