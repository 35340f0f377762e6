import type { CommandInfo, TaskInfo } from '../../spec-schemas/types.ts'
import { prefixed } from './behavior.ts'

/** The checks of a task that have nothing to do with resources. */

export function policyError({ kill_policy, max_completion_time }: TaskInfo): string | undefined {
  if ((kill_policy?.grace_period?.nanoseconds ?? 0) < 0) {
    return "Task's 'kill_policy.grace_period' must be non-negative"
  }
  if ((max_completion_time?.nanoseconds ?? 0) < 0) {
    return "Task's `max_completion_time` must be non-negative"
  }
  return undefined
}

/** A check and a health check: open messages, of which only a few fields matter here. */
interface Check {
  type?: string
  command?: CommandInfo | { command?: CommandInfo }
  http?: unknown
  tcp?: unknown
}

export function healthError({ check, health_check: health }: TaskInfo): string | undefined {
  return (
    prefixed('Task uses invalid check: ', check && checkError(check, 'CheckInfo')) ??
    prefixed('Task uses invalid health check: ', health && checkError(health, 'HealthCheck'))
  )
}

function checkError({ type, command, http, tcp }: Check, name: string): string | undefined {
  if (type === undefined) return `${name} must specify 'type'`
  const payloads = new Map([
    ['COMMAND', ['command', command] as const],
    ['HTTP', ['http', http] as const],
    ['TCP', ['tcp', tcp] as const],
  ])
  const expected = payloads.get(type)
  if (expected === undefined) return `'${type}' is not a valid ${name} type`
  const [field, payload] = expected
  if (payload === undefined) {
    return `Expecting '${field}' to be set for ${type} ${name === 'HealthCheck' ? 'health check' : 'check'}`
  }
  return undefined
}

export function commandError({ environment }: CommandInfo): string | undefined {
  for (const { name, type = 'VALUE', value, secret } of environment?.variables ?? []) {
    const variable = `Environment variable '${name}' of type '${type}'`
    if (type === 'VALUE') {
      if (secret !== undefined) return `${variable} must not have a secret set`
      if (value === undefined) return `${variable} must have a value set`
    }
    if (type === 'SECRET') {
      if (value !== undefined) return `${variable} must not have a value set`
      if (secret === undefined) return `${variable} must have a secret set`
    }
    if (type === 'UNKNOWN') return "Environment variable of type 'UNKNOWN' is not allowed"
  }
  return undefined
}
