import type { Attribute } from '../../spec-schemas/types.ts'
import type { AgentSpec } from '../cluster.ts'
import { parseResources } from '../resource/parse.ts'
import { booleanOf, durationMsOf, FlagError, jsonOf, listOf } from './values.ts'

/**
 * What an agent is started with, in the notations of an agent's own flags: `resources` as text or
 * as a JSON array (text or not), `attributes` as text, `hostname`, `ip`, `port`.
 */
export function specOf(given: Readonly<Record<string, unknown>>): AgentSpec {
  for (const key of Object.keys(given)) {
    if (!KNOWN.has(key)) throw new FlagError(key, 'is nothing that an agent is started with')
  }
  const { hostname, ip, port, resources, attributes, without, agent_features: features } = given
  return {
    ...(hostname !== undefined && { hostname: textOf(hostname, 'hostname') }),
    ...(ip !== undefined && { ip: textOf(ip, 'ip') }),
    ...(port !== undefined && { port: portOf(port) }),
    ...(resources !== undefined && { resources: resourcesOf(resources) }),
    ...(attributes !== undefined && { attributes: attributesOf(textOf(attributes, 'attributes')) }),
    ...(without !== undefined && { without: textsOf(without, 'without') }),
    ...(features !== undefined && { without: capabilitiesNotIn(features) }),
    ...diskWatchOf(given),
  }
}

/** Disk quotas are enforced where `disk/du` (or what it was once called) measures and the flag asks for it. */
function diskWatchOf({
  isolation = '',
  enforce_container_disk_quota: enforces = false,
  container_disk_watch_interval: interval = '15secs',
}: Readonly<Record<string, unknown>>): Pick<AgentSpec, 'diskWatchMs'> {
  const isolators = listOf(textOf(isolation, 'isolation'))
  const isEnforced = booleanOf(String(enforces), 'enforce_container_disk_quota')
  const diskWatchMs = durationMsOf(String(interval), 'container_disk_watch_interval')
  const isMeasured = isolators.includes('disk/du') || isolators.includes('posix/disk')
  return isEnforced && isMeasured ? { diskWatchMs } : {}
}

const KNOWN: ReadonlySet<string> = new Set([
  'hostname',
  'ip',
  'port',
  'resources',
  'attributes',
  'without',
  'agent_features',
  'isolation',
  'enforce_container_disk_quota',
  'container_disk_watch_interval',
])

function textOf(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new FlagError(name, 'is no text')
  return value
}

function textsOf(value: unknown, name: string): string[] {
  if (!Array.isArray(value)) throw new FlagError(name, 'is no list')
  return value.map((each) => textOf(each, name))
}

/** `--agent_features` lists what an agent has, as JSON; what it does not list is left out. */
function capabilitiesNotIn(value: unknown): string[] {
  const features = typeof value === 'string' ? jsonOf(value, 'agent_features', refuse) : value
  const listed = JSON.stringify(features)
  return LEAVABLE.filter((capability) => !listed.includes(`"${capability}"`))
}

const refuse = (path: string): string => {
  throw new Error(`'${path}' is no JSON`)
}

/** Agents of the version that the mock plays cannot be started without any other. */
const LEAVABLE: readonly string[] = [
  'RESIZE_VOLUME',
  'AGENT_OPERATION_FEEDBACK',
  'AGENT_DRAINING',
  'TASK_RESOURCE_LIMITS',
]

function portOf(value: unknown): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new FlagError('port', `'${value}' is no port`)
  }
  return port
}

function resourcesOf(value: unknown): NonNullable<AgentSpec['resources']> {
  const parsed = parseResources(typeof value === 'string' ? value : JSON.stringify(value))
  if (!parsed.ok) throw new FlagError('resources', parsed.error)
  return parsed.resources.toArray()
}

/** `rack:abc;zone:west;level:10;keys:[1000-1500]`: a number, ranges, a set or else a text. */
export function attributesOf(text: string): Attribute[] {
  return text
    .split(/[;\n]/)
    .filter((each) => each.trim() !== '')
    .map((each) => {
      const at = each.indexOf(':')
      const name = each.slice(0, at).trim()
      if (at < 0 || name === '') throw new FlagError('attributes', `'${each}' is no name:value`)
      return attributeOf(name, each.slice(at + 1).trim())
    })
}

function attributeOf(name: string, value: string): Attribute {
  if (/^[-+]?\d*\.?\d+$/.test(value)) {
    return { name, type: 'SCALAR', scalar: { value: Number(value) } }
  }
  if (/^\[.*\]$/.test(value)) return { name, type: 'RANGES', ranges: { range: rangesOf(value) } }
  if (/^\{.*\}$/.test(value)) {
    const item = value
      .slice(1, -1)
      .split(',')
      .map((each) => each.trim())
    return { name, type: 'SET', set: { item } }
  }
  return { name, type: 'TEXT', text: { value } }
}

function rangesOf(value: string): { begin: number; end: number }[] {
  return value
    .slice(1, -1)
    .split(',')
    .map((each) => {
      const [, begin, end] = /^\s*(\d+)\s*-\s*(\d+)\s*$/.exec(each) ?? []
      if (begin === undefined || end === undefined) {
        throw new FlagError('attributes', `'${value}' holds no ranges`)
      }
      return { begin: Number(begin), end: Number(end) }
    })
}
