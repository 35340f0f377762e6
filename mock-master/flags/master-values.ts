import type { Acls } from '../auth/acls.ts'
import type { Credential } from '../auth/basic.ts'
import { durationMsOf, FlagError, jsonOf, listOf, numberOf } from './values.ts'

/** The values of single flags of the master, with what Mesos refuses about them. */

/** Reads the file behind a flag that names one. */
export type ReadText = (path: string) => string

export function positiveMsOf(value: string, name: string): number {
  const ms = durationMsOf(value, name)
  if (ms <= 0) throw new FlagError(name, `must be longer than 0, not '${value}'`)
  return ms
}

export function countOf(value: string, name: string): number {
  const count = numberOf(value, name)
  if (!Number.isInteger(count) || count < 0) throw new FlagError(name, `'${value}' is no count`)
  return count
}

export function aclsOf(parsed: unknown, name: string): Acls {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new FlagError(name, 'is no JSON object')
  }
  return parsed
}

export function atLeastOne(value: string, name: string): number {
  const count = numberOf(value, name)
  if (!Number.isInteger(count) || count < 1) {
    throw new FlagError(name, `Expected \`--${name}\` to be greater than or equal to 1`)
  }
  return count
}

/** Mesos takes 1secs to 15mins; shorter ones are taken here so that tests need not wait. */
export function pingTimeoutMsOf(value: string, name: string): number {
  const ms = positiveMsOf(value, name)
  if (ms > 900_000) {
    throw new FlagError(name, `Expected \`--${name}\` to be between 1secs and 15mins`)
  }
  return ms
}

export function weightsOf(value: string, name: string): Map<string, number> {
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

export function quantitiesOf(set: string, name: string): Map<string, number> {
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

export function credentialsOf(value: string, name: string, read: ReadText): Credential[] {
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
