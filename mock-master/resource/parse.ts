import type { Resource } from '../../spec-schemas/types.ts'
import { Resources } from '../resources.ts'
import { fromJson, parseJson } from '../wire/codec.ts'
import { upgrade } from './format.ts'
import { isDynamicallyReserved, isPersistentVolume, isRevocable } from './predicates.ts'
import { formatError } from './validate.ts'
import { Ranges } from './values.ts'

/**
 * What an agent has, in the notations of its `--resources` flag: the short one,
 * `cpus:8;mem:8192;disk(eng):1024;ports:[31000-32000]`, with static roles in parentheses, or a
 * JSON array of resources, which is the only way to name several disks.
 */
export type ParsedResources = { ok: true; resources: Resources } | { ok: false; error: string }

/** A mistake in the flag: its text goes to whoever wrote it. */
class Mistake extends Error {}

export function parseResources(text: string, defaultRole = '*'): ParsedResources {
  try {
    const json = parseJson(text)
    const isArray = json.ok && Array.isArray(json.value)
    const list = isArray ? readArray(json.value, defaultRole) : readText(text, defaultRole)
    const invalid = list.map(formatError).find((error) => error !== undefined)
    if (invalid !== undefined) throw new Mistake(invalid)
    const resources = Resources.of(list.map(upgrade))
    rejectWhatAgentsCannotStartWith(resources)
    return { ok: true, resources }
  } catch (mistake) {
    if (mistake instanceof Mistake) return { ok: false, error: mistake.message }
    throw mistake
  }
}

function readArray(array: unknown, role: string): Resource[] {
  return Object.values(array ?? []).map((item) => {
    const read = fromJson('Resource', item)
    if (!read.ok) {
      throw new Mistake(`Some JSON resources were not formatted properly: ${read.error}`)
    }
    const { value } = read
    const isReserved = value.role !== undefined || (value.reservations ?? []).length > 0
    return isReserved ? value : { ...value, role }
  })
}

function readText(text: string, defaultRole: string): Resource[] {
  return tokens(text, ';').map((token) => {
    const [left, value, ...more] = tokens(token, ':')
    if (left === undefined || value === undefined || more.length > 0) {
      throw new Mistake(`Bad value for resources, missing or extra ':' in ${token}`)
    }
    const { name, role } = readName(left, defaultRole, token)
    return { name, ...readValue(name, value), ...(role === '*' ? {} : staticallyReserved(role)) }
  })
}

function readName(
  text: string,
  defaultRole: string,
  token: string,
): { name: string; role: string } {
  const open = text.indexOf('(')
  if (open === -1) return { name: text.trim(), role: defaultRole }
  const close = text.indexOf(')')
  if (close < open) {
    throw new Mistake(`Bad value for resources, mismatched parentheses in ${token}`)
  }
  return { name: text.slice(0, open).trim(), role: text.slice(open + 1, close).trim() }
}

function staticallyReserved(role: string): Pick<Resource, 'reservations'> {
  return { reservations: [{ type: 'STATIC', role }] }
}

type TypedValue = Pick<Resource, 'type' | 'scalar' | 'ranges' | 'set'>

function readValue(name: string, text: string): TypedValue {
  const failed = (error: string) =>
    new Mistake(`Failed to parse resource ${name} value ${text} error ${error}`)
  const value = text.replaceAll(' ', '')
  if (value === '') throw failed('Expecting non-empty string')
  if (!hasMatchingBrackets(value)) throw failed('Mismatched brackets')
  if (value.startsWith('[')) return { type: 'RANGES', ranges: readRanges(value, failed) }
  if (value.includes('[')) throw failed("Unexpected '[' found")
  if (value.startsWith('{')) return { type: 'SET', set: { item: tokens(value, '{},\n') } }
  if (value.includes('{')) throw failed("Unexpected '{' found")
  const number = Number(value)
  if (Number.isFinite(number) && number >= 0) return { type: 'SCALAR', scalar: { value: number } }
  throw new Mistake(`Bad type for resource ${name} value ${text} type TEXT`)
}

function readRanges(value: string, failed: (error: string) => Mistake): Resource['ranges'] {
  const bounds = tokens(value, '[]-,\n')
  if (bounds.length % 2 !== 0) throw failed('Expecting one or more "ranges"')
  let ranges = new Ranges([])
  for (let index = 0; index < bounds.length; index += 2) {
    const [begin = '', end = ''] = bounds.slice(index)
    if (!/^\d+$/.test(begin) || !/^\d+$/.test(end)) {
      throw failed(`Expecting non-negative integers in '${begin}'`)
    }
    ranges = ranges.plus(new Ranges([{ begin: Number(begin), end: Number(end) }]))
  }
  return { range: [...ranges.ranges] }
}

function rejectWhatAgentsCannotStartWith(resources: Resources): void {
  const types = new Map<string, string>()
  for (const resource of resources) {
    const { name, type } = resource
    const error = commandLineError(resource)
    if (error !== undefined) throw new Mistake(error)
    if ((types.get(name) ?? type) !== type) {
      throw new Mistake(
        `Resources with the same name ('${name}') but different types are not allowed`,
      )
    }
    types.set(name, type)
  }
}

function commandLineError(resource: Resource): string | undefined {
  if (isPersistentVolume(resource)) {
    return 'Persistent volumes cannot be specified at the command line'
  }
  if (isRevocable(resource)) {
    return "Revocable resources cannot be specified at the command line; do not include a 'revocable' key in the resources JSON"
  }
  return isDynamicallyReserved(resource)
    ? 'Dynamic reservations cannot be specified at the command line; do not include a reservation with DYNAMIC type in the resources JSON'
    : undefined
}

/** The non-empty pieces between any of the delimiters. */
function tokens(text: string, delimiters: string): string[] {
  const pieces = ['']
  for (const character of text) {
    if (delimiters.includes(character)) pieces.push('')
    else pieces.push((pieces.pop() ?? '') + character)
  }
  return pieces.filter((piece) => piece !== '')
}

function hasMatchingBrackets(text: string): boolean {
  return ['{}', '[]', '()'].every((pair) => {
    let depth = 0
    for (const character of text) {
      if (character === pair[0]) depth++
      if (character === pair[1]) depth--
      if (depth < 0) return false
    }
    return depth === 0
  })
}
