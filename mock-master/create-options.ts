// Says to whoever calls createMaster from JavaScript what TypeScript would have said: what is passed over in silence is
// found out late, by a test that fails for no visible reason.
import type { MasterFlags } from './cluster.ts'
import { defaultFlags } from './create.ts'
import type { CreateOptions } from './index.ts'

const options: Readonly<Record<keyof CreateOptions, true>> = {
  acls: true,
  address: true,
  agents: true,
  authentication: true,
  authorize: true,
  checks: true,
  clock: true,
  flags: true,
  parts: true,
  runCommands: true,
  runner: true,
  seed: true,
  startMs: true,
  weights: true,
}

/** Those without a default as well. */
const flags: Readonly<Record<keyof MasterFlags, unknown>> = {
  ...defaultFlags,
  roles: undefined,
  offerTimeoutMs: undefined,
}

/** @throws TypeError where an option is not known or not of its type: the text says what was expected. */
export function checkOptions(given: CreateOptions): void {
  if ('mutant' in given) {
    throw new TypeError("mutant: is a fault; expected fault({ fault: 'mutant', mutant: … }) later")
  }
  checkNames(given, options, '')
  const { agents, clock, seed } = given
  if (agents !== undefined) checkAgents(agents)
  if (clock !== undefined && clock !== 'real' && clock !== 'virtual') {
    throw new TypeError(`clock: expected 'real' or 'virtual', not ${shown(clock)}`)
  }
  if (seed !== undefined && !Number.isFinite(seed)) {
    throw new TypeError(`seed: expected a number, not ${shown(seed)}`)
  }
  checkNames(given.flags ?? {}, flags, "; parseMasterFlags reads Mesos' own notation")
}

function checkNames(given: object, known: object, hint: string): void {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(known, name))
  if (unknown === undefined) return
  const names = Object.keys(known).sort().join(', ')
  throw new TypeError(`${unknown}: is not known; expected one of ${names}${hint}`)
}

function checkAgents(agents: unknown): void {
  if (!Array.isArray(agents)) {
    const hint = typeof agents === 'number' ? '; only setupMaster takes their number' : ''
    throw new TypeError(`agents: expected a list such as [{}, {}], not ${shown(agents)}${hint}`)
  }
  for (const agent of agents) {
    if (typeof agent !== 'object' || agent === null) {
      throw new TypeError(`agents: expected an object for each, not ${shown(agent)}`)
    }
    const { resources = [] } = agent
    if (!Array.isArray(resources)) {
      throw new TypeError(
        `agents: expected a list of resources, not ${shown(resources)}; specOf reads Mesos' own notation`,
      )
    }
  }
}

const shown = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value))
