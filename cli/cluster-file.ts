import { readFileSync } from 'node:fs'
import { parse as parseYaml } from 'yaml'
import { type AgentSpec, FlagError, specOf } from '../mock-master/index.ts'

/** What `--cluster` names: agents and flags to start a mock with. */
export interface ClusterFile {
  agents?: AgentSpec[]
  flags?: Record<string, string>
  seed?: number
}

/** `{ "agents": [{ "resources": "cpus:8;mem:8192;disk:16384" }], "flags": { "roles": "a,b" } }` */
export function readCluster(path: string): ClusterFile {
  const content = parseFile(path)
  if (!isRecord(content)) throw new FlagError('cluster', `${path} holds no object`)
  const { agents, flags, seed, ...rest } = content
  const [unknown] = Object.keys(rest).filter((key) => key !== '$schema' && key !== 'description')
  if (unknown !== undefined) throw new FlagError('cluster', `${path}: unknown key '${unknown}'`)
  if (agents !== undefined && !Array.isArray(agents)) {
    throw new FlagError('cluster', `${path}: 'agents' is no list`)
  }
  if (flags !== undefined && !isRecord(flags)) {
    throw new FlagError('cluster', `${path}: 'flags' is no object`)
  }
  return {
    ...(agents && { agents: agents.map((each) => specOf(isRecord(each) ? each : {})) }),
    ...(flags && {
      flags: Object.fromEntries(
        Object.entries(flags).map(([name, value]) => [
          name.replaceAll('-', '_'),
          typeof value === 'object' ? JSON.stringify(value) : String(value),
        ]),
      ),
    }),
    ...(seed !== undefined && { seed: seedOf(seed, path) }),
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parseFile(path: string): unknown {
  try {
    return parseYaml(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new FlagError('cluster', error instanceof Error ? error.message : String(error))
  }
}

function seedOf(value: unknown, path: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  throw new FlagError('cluster', `${path}: 'seed' is no whole number`)
}
