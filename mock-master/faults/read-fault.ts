import { isFault, type SchemaReference, validate } from '../../spec-schemas/index.ts'
import type { Fault } from '../../spec-schemas/types.ts'
import { faultKinds } from './index.ts'
import { isMutant } from './mutant.ts'

/** A fault that there is not, or not in this way; the text says what was expected. */
export class FaultError extends Error {
  override name = 'FaultError'
}

/** @throws FaultError where the value does not follow `control.schema.json#/$defs/Fault`. */
export function readFault(value: unknown): Fault {
  const copy: unknown = structuredClone(value)
  const name = nameIn(copy)
  if (!faultKinds.some((kind) => kind.name === name)) {
    const known = faultKinds.map((kind) => kind.name).join(', ')
    throw new FaultError(`there is no fault '${name}'; there are ${known}`)
  }
  const violations = validate(schemaOf(name), copy)
  if (violations.length > 0 || !isFault(copy)) {
    const wrong = violations.map(({ path, message }) => `${path} ${message}`.trim())
    throw new FaultError(`fault '${name}': ${wrong.join('; ')}`)
  }
  if (copy.fault === 'mutant' && !isMutant(copy.mutant)) {
    throw new FaultError(`there is no mutant '${copy.mutant}'`)
  }
  return copy
}

function nameIn(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('fault' in value)) {
    throw new FaultError("expecting an object with the name of a fault under 'fault'")
  }
  return String(value.fault)
}

/** `lose-agent` is described by `LoseAgentFault`. */
function schemaOf(name: string): SchemaReference {
  const capitalised = name.replaceAll(/(?:^|-)(.)/g, (_match, letter: string) =>
    letter.toUpperCase(),
  )
  return `control#/$defs/${capitalised}Fault`
}

/**
 * The notation of the command line: JSON, or `name:key=value,key=value`.
 *
 * @throws FaultError
 */
export function parseFault(text: string): Fault {
  if (/^\s*\{/.test(text)) return readFault(jsonOf(text))
  const at = text.indexOf(':')
  const name = at < 0 ? text : text.slice(0, at)
  const fields = at < 0 ? [] : text.slice(at + 1).split(',')
  const entries = fields.map((field): [string, string | number] => {
    const equals = field.indexOf('=')
    if (equals < 1) throw new FaultError(`fault '${name}': '${field}' is no key=value`)
    const value = field.slice(equals + 1)
    return [field.slice(0, equals), /^\d+$/.test(value) ? Number(value) : value]
  })
  return readFault({ fault: name, ...Object.fromEntries(entries) })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new FaultError(error instanceof Error ? error.message : String(error))
  }
}
