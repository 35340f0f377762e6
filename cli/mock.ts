import { readFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import {
  ignoredAgentFlagNames,
  ignoredFlagNames,
  masterFlagNames,
  masterSwitches,
} from '../mock-master/flags.ts'
import {
  type AgentSpec,
  createMaster,
  FaultError,
  FlagError,
  type MockMaster,
  parseFault,
  parseMasterFlags,
  specOf,
} from '../mock-master/index.ts'
import { type Parts, reference } from '../mock-master/parts.ts'
import type { Fault } from '../spec-schemas/types.ts'
import { type ClusterFile, readCluster } from './cluster-file.ts'
import { freePorts } from './free-ports.ts'
import { UsageError } from './usage.ts'

/**
 * `mesos-conformance mock`: a mock master on a port. Mesos' own flags are taken in Mesos' spelling and
 * with dashes; what differs from Mesos is that `--cluster` names a file, and that `--resources`,
 * `--attributes` and `--hostname` are those of the agents.
 */
export function mockCommand(): Command {
  const command = new Command('mock')
    .description('serve a mock master with simulated agents')
    .option('--port <number>', 'port to listen on; 0 takes a free one', '5050')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--agents <number>', 'how many agents to start with')
    .option('--cluster <file>', 'agents and flags to start with, as JSON or YAML')
    .option('--resources <resources>', "what each agent has, in the notation of an agent's flag")
    .option('--attributes <attributes>', "each agent's attributes, likewise")
    .option('--agent_features <json>', "each agent's capabilities, likewise")
    .option('--isolation <list>', "each agent's isolators; disk/du matters")
    .option('--enforce_container_disk_quota [boolean]', 'whether over-full volumes end tasks')
    .option('--container_disk_watch_interval <duration>', 'how often an agent looks')
    .option('--hostname <name>', 'host name of the master and of each agent')
    .option('--seed <number>', 'seed of ids and of the order of what has no order')
    .option('--mutant <id>', 'the fault that the mock has, by the id of a mutant')
    .addOption(
      new Option('--fault <fault>', 'what goes wrong, as JSON or name:key=value,…; repeatable')
        .argParser(addedFault)
        .default([], 'nothing'),
    )
    .option('--run-commands', 'run the commands of tasks for real; on loopback only')
    .option('--virtual-clock', 'let time pass only by POST /__mock/advance')
  for (const name of masterFlagNames.filter((each) => each !== 'hostname')) {
    for (const option of optionsFor(name)) command.addOption(option)
  }
  for (const name of [...ignoredFlagNames, ...ignoredAgentFlagNames]) {
    command.addOption(new Option(`--${name} [value]`).hideHelp())
  }
  return command.action((options: Options) => serve(options))
}

type Options = Readonly<Record<string, string | boolean | undefined>> & {
  readonly fault: readonly Fault[]
}

function addedFault(text: string, before: readonly Fault[]): readonly Fault[] {
  try {
    return [...before, parseFault(text)]
  } catch (error) {
    if (error instanceof FaultError) throw new UsageError(`--fault: ${error.message}`)
    throw error
  }
}

/** Both spellings; the one with underscores is in the help only where it is the only one. */
function optionsFor(name: string): Option[] {
  const dashed = name.replaceAll('_', '-')
  const spellings = dashed === name ? [name] : [name, dashed]
  return spellings.flatMap((spelling) => {
    const isShown = spelling === name
    if (!masterSwitches.includes(name)) {
      const option = new Option(`--${spelling} <value>`, "as Mesos' own flag")
      return [isShown ? option : option.hideHelp()]
    }
    const on = new Option(`--${spelling} [boolean]`, "as Mesos' own flag")
    return [isShown ? on : on.hideHelp(), new Option(`--no-${spelling}`).hideHelp()]
  })
}

async function serve(options: Options): Promise<void> {
  const port = portOf(options.port)
  if (options.runCommands) {
    process.stderr.write(
      'warning: --run-commands lets whoever reaches this port run anything as you, isolated by nothing\n',
    )
  }
  const master = await masterOf(options)
  const host = String(options.host)
  const listening = await master
    .listen({ host, port, agents: master.cluster.agents.size <= FEW })
    .catch((error: Error) => {
      throw new UsageError(`cannot listen on ${host}:${port}: ${error.message}`)
    })
  process.stdout.write(`mesos-conformance mock listening on ${listening.url}\n`)

  await stopSignal(master)
  master.close()
  await listening.close()
}

/** A port for each agent is a convenience that large clusters do without. */
const FEW = 16

/** More agents than these are a mistake in writing, and would be the end of the memory. */
const MOST = 100_000

/** Agents whose port was not named listen where nobody else does. */
async function withPorts(agents: readonly AgentSpec[]): Promise<readonly AgentSpec[]> {
  const open = agents.filter(({ port }) => port === undefined)
  if (agents.length > FEW || open.length === 0) return agents
  const ports = await freePorts('127.0.0.1', open.length, 5051)
  return agents.map((agent) => {
    const port = agent.port ?? ports.shift()
    return port === undefined ? agent : { ...agent, port }
  })
}

/** SIGUSR1 takes the latest agent away, SIGUSR2 brings back what was taken: for scripts. */
function stopSignal(master: MockMaster): Promise<void> {
  const taken: string[] = []
  process.on('SIGUSR1', () => {
    const agentId = [...master.cluster.agents.keys()].at(-1)
    if (agentId === undefined) return
    taken.push(agentId)
    master.control({ do: 'MARK_UNREACHABLE', agentId })
  })
  process.on('SIGUSR2', () => {
    for (const agentId of taken.splice(0)) master.control({ do: 'RETURN_AGENT', agentId })
  })
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

async function masterOf(options: Options): Promise<MockMaster> {
  try {
    const master = await createFrom(options)
    for (const fault of options.fault) master.fault(fault)
    return master
  } catch (error) {
    if (error instanceof FaultError) throw new UsageError(`--fault: ${error.message}`)
    if (error instanceof FlagError) throw new UsageError(error.message.split('\n')[0])
    throw error
  }
}

async function createFrom(options: Options): Promise<MockMaster> {
  const file = options.cluster === undefined ? {} : readCluster(String(options.cluster))
  const started = parseMasterFlags({ ...file.flags, ...flagsIn(options) }, readText)
  const { flags, weights, acls, authentication } = started
  const seed = options.seed === undefined ? file.seed : numberOf(options.seed, 'seed')
  const hostname = hostnameOf(options, file)
  return createMaster({
    agents: await withPorts(agentsOf(options, hostname, file.agents)),
    flags,
    weights,
    authentication,
    ...(acls && { acls }),
    ...(seed !== undefined && { seed }),
    ...(options.mutant !== undefined && { parts: await mutantNamed(String(options.mutant)) }),
    runCommands: options.runCommands === true,
    clock: options.virtualClock ? 'virtual' : 'real',
    address: { ip: '127.0.0.1', hostname },
  })
}

/** There are hundreds of mutants, which a mock without a fault need not read. */
async function mutantNamed(id: string): Promise<Parts> {
  const { mutants } = await import('../mock-master/mutants/index.ts')
  const mutant = mutants.find((each) => each.id === id)
  if (mutant === undefined) throw new UsageError(`there is no mutant '${id}'`)
  return mutant.mutate(reference)
}

/** Only what was given, by Mesos' name of the flag. */
function flagsIn(options: Options): Record<string, string> {
  const given: Record<string, string> = {}
  for (const name of [...masterFlagNames, ...ignoredFlagNames]) {
    const spelt = name.replaceAll(/_(.)/g, (_match, letter: string) => letter.toUpperCase())
    const value = options[name] ?? options[spelt]
    if (value !== undefined) given[name] = String(value)
  }
  return given
}

const readText = (path: string): string => readFileSync(path, 'utf8')

/** A master that is not told its name calls itself and its agents by the address. */
function hostnameOf(options: Options, file: ClusterFile): string {
  const given = options.hostname ?? file.flags?.hostname ?? options.host
  return given === '0.0.0.0' || given === '::' ? '127.0.0.1' : String(given)
}

const agentFlagNames = [
  'resources',
  'attributes',
  'agent_features',
  'isolation',
  'enforce_container_disk_quota',
  'container_disk_watch_interval',
]

function agentsOf(
  options: Options,
  hostname: string,
  fromFile: readonly AgentSpec[] | undefined,
): AgentSpec[] {
  const given = agentFlagNames.filter((name) => options[name] !== undefined)
  const flags = specOf({
    ...Object.fromEntries(given.map((name) => [name, options[name]])),
    hostname,
  })
  if (fromFile !== undefined) {
    if (options.agents !== undefined) throw new FlagError('agents', 'does not go with --cluster')
    return fromFile.map((agent) => ({ ...flags, ...agent }))
  }
  const count = options.agents === undefined ? 1 : numberOf(options.agents, 'agents')
  if (!Number.isInteger(count) || count < 0 || count > MOST) {
    throw new FlagError('agents', `'${options.agents}' is no whole number from 0 to ${MOST}`)
  }
  return Array.from({ length: count }, () => flags)
}

function numberOf(value: unknown, name: string): number {
  const number = Number(value)
  if (!Number.isFinite(number) || value === '') throw new FlagError(name, `'${value}' is no number`)
  return number
}

function portOf(value: unknown): number {
  const port = Number(value)
  if (value === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`--port: '${value}' is no port`)
  }
  return port
}
