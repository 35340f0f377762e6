// Words for scenarios in which it matters what is not offered.
import fc from 'fast-check'
import type { Step } from '../../spec-schemas/types.ts'

export function revive(by: string, ...suffixes: string[]): Step {
  const roles = suffixes.map((suffix) => `{role}${suffix}`)
  return { do: 'CALL', by, call: { type: 'REVIVE', ...(roles.length && { revive: { roles } }) } }
}

export function suppress(by: string): Step {
  return { do: 'SUPPRESS', by }
}

export function next(by: string, role?: string): Step {
  return { do: 'NEXT', by, ...(role === undefined ? {} : { role }) }
}

export function decline(by: string, refuse_seconds?: number): Step {
  return { do: 'DECLINE', by, ...(refuse_seconds === undefined ? {} : { refuse_seconds }) }
}

/** An offer to somebody else: the allocator was at work, and everyone else was considered as well. */
export function sentinel(by: string): Step[] {
  return [revive(by), next(by)]
}

/** The sentinel goes away again, so that it takes nothing that others could be offered. */
export function dismiss(by: string): Step[] {
  return [suppress(by), decline(by)]
}

/** Longer than any play. */
export const long = fc.constantFrom(600, 3600, 86_400)

export const allCapabilities = ['MULTI_ROLE', 'RESERVATION_REFINEMENT', 'SHARED_RESOURCES']

/** UPDATE_FRAMEWORK by a framework without principal; no role is suppressed unless it is among `more`. */
export function update(
  by: string,
  capabilities = allCapabilities,
  roles = ['{role}'],
  { suppressed_roles, ...more }: { suppressed_roles?: string[]; role?: string } = {},
): Step {
  const framework_info = {
    user: 'root',
    name: `{role}-${by}`,
    id: { value: '{framework_id}' },
    roles,
    capabilities: capabilities.map((type) => ({ type })),
    failover_timeout: 0,
    ...more,
  }
  const suppressed = suppressed_roles === undefined ? {} : { suppressed_roles }
  const call = { type: 'UPDATE_FRAMEWORK', update_framework: { framework_info, ...suppressed } }
  return { do: 'CALL', by, call }
}

export function suppressRoles(by: string, ...suffixes: string[]): Step {
  const roles = suffixes.map((suffix) => `{role}${suffix}`)
  const call = { type: 'SUPPRESS', suppress: { roles } }
  return { do: 'CALL', by, call }
}

/** The same without an offer on its way, which could be of before or after. */
export function quietUpdate(by: string, capabilities: string[], roles = ['{role}']): Step[] {
  return [suppress(by), update(by, capabilities, roles, { suppressed_roles: roles })]
}
