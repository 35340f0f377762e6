// Stands in for the programs that a block calls: npx, npm, mesos-conformance and docker. The command line is executed as
// it was built, after its options were checked one by one; what would take long is narrowed, and listed here.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commands } from '../../cli/commands.ts'

const built = dirname(fileURLToPath(import.meta.url))
const root = join(built, '../..')
const cli = join(built, 'cli.js')
const [program = '', ...words] = process.argv.slice(2)

/** Verdicts are not failures of a block; wrong usage, nobody to judge and a harness that fails are. */
const verdicts = new Set([0, 1])
const refused = 64

const programs: Record<string, (args: string[]) => number | Promise<number>> = {
  npm,
  npx: ([tool = '', ...args]) =>
    tool === 'mesos-conformance' ? conformance(args) : tools(tool, args),
  'mesos-conformance': conformance,
  // Images come from a registry, which a test does not ask; the Dockerfile is there, and its options are docker's own.
  docker: ([command = '']) => (['build', 'run'].includes(command) ? 0 : refused),
}

process.exitCode = await (programs[program]?.(words) ?? refused)

/** Installing and testing are what goes on already; of other scripts it is checked that they are there. */
function npm([command = '', name = '', ...rest]: string[]): number | Promise<number> {
  if (['ci', 'test', 'install', 'i', 'init'].includes(command)) return 0
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  if (command !== 'run' || scripts[name] === undefined) return refused
  return name === 'cli' ? conformance(rest[0] === '--' ? rest.slice(1) : rest) : 0
}

/** Tools for development are called with files that there are. */
function tools(tool: string, args: string[]): number {
  const files = args.filter((arg) => arg.includes('/') && !arg.includes('*'))
  const isThere = existsSync(join(root, 'node_modules/.bin', tool))
  return isThere && files.every((file) => existsSync(join(root, file))) ? 0 : refused
}

async function conformance(args: string[]): Promise<number> {
  const name = await checked(args)
  const url = new URL(optionIn(args, '--url') ?? 'http://127.0.0.1')
  // A master elsewhere is an example's; that its options are right is what can be said.
  if (url.hostname !== '127.0.0.1') return 0
  // Every mutant against every rule takes minutes, and is a test of its own.
  if (name === 'self-test') return 0
  if (name === 'mock') return untilItListens([...args, '--port', '0'])
  const { status } = spawnSync(process.execPath, [cli, ...args, ...narrower(name, args)], {
    stdio: 'inherit',
  })
  return verdicts.has(status ?? refused) ? 0 : (status ?? refused)
}

/** Parses with the very options of the command: what it does not know ends the process. */
async function checked(args: readonly string[]): Promise<string> {
  const [name = '', ...rest] = args
  const command = (await commands()).find((one) => one.name() === name)
  if (command === undefined) process.exit(refused)
  for (const one of [command, ...command.commands]) {
    one.exitOverride(() => process.exit(2))
    if (one.commands.length === 0) one.action(() => {})
  }
  command.parse(rest, { from: 'user' })
  return name
}

function optionIn(args: readonly string[], option: string): string | undefined {
  const at = args.indexOf(option)
  return at === -1 ? undefined : args[at + 1]
}

/** Few scenarios, and few rules where the block asks for all of them. */
function narrower(name: string, args: readonly string[]): string[] {
  if (name !== 'run') return []
  return [...(args.includes('--rule') ? [] : ['--rule', 'opt-in/*']), '--runs', '1']
}

/** A mock goes on until somebody ends it: here as soon as it listens. */
function untilItListens(args: readonly string[]): Promise<number> {
  const mock = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let isListening = false
  mock.stdout.setEncoding('utf8').on('data', (text: string) => {
    isListening ||= text.includes('listening on')
    if (isListening) mock.kill()
  })
  return new Promise((resolve) => mock.on('close', () => resolve(isListening ? 0 : 1)))
}
