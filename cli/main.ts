#!/usr/bin/env node
import { Command } from 'commander'
import { HarnessError } from '../suites/harness/target.ts'
import { textWithoutSecrets } from './secrets.ts'
import { UsageError } from './usage.ts'
import { version } from './version.ts'

const program = new Command('mesos-conformance')
  .description('Judges a Mesos master on the rules of shared persistent volumes.')
  .version(version)
  .showHelpAfterError('(add --help for the options)')
  .configureHelp({ showGlobalOptions: true })

/**
 * Only the command that is asked for is loaded: a mock needs no rules, and would take three times as long to listen if it
 * had to read them first. For the help all are.
 */
const commands = new Map<string, () => Promise<Command>>([
  ['run', async () => (await import('./run.ts')).runCommand()],
  ['mock', async () => (await import('./mock.ts')).mockCommand()],
  ['list', async () => (await import('./list.ts')).listCommand()],
  ['explain', async () => (await import('./explain.ts')).explainCommand()],
  ['replay', async () => (await import('./replay.ts')).replayCommand()],
  ['doctor', async () => (await import('./doctor.ts')).doctorCommand()],
  ['cleanup', async () => (await import('./cleanup.ts')).cleanupCommand()],
  ['report', async () => (await import('./report.ts')).reportCommand()],
  ['diff', async () => (await import('./compare.ts')).diffCommand()],
  ['baseline', async () => (await import('./compare.ts')).baselineCommand()],
  ['merge', async () => (await import('./compare.ts')).mergeCommand()],
  ['self-test', async () => (await import('./self-test.ts')).selfTestCommand()],
])

const asked = commands.get(process.argv[2] ?? '')
for (const load of asked === undefined ? commands.values() : [asked]) {
  program.addCommand(withUsageExit(await load()))
}

/** A wrong option is the caller's mistake: exit code 2. */
function withUsageExit(command: Command): Command {
  return command.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
}

program.exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))

try {
  await program.parseAsync()
} catch (error) {
  const known = error instanceof UsageError || error instanceof HarnessError
  const words = known ? error.message : describe(error)
  process.stderr.write(`error: ${textWithoutSecrets(words)}\n`)
  process.exitCode = error instanceof UsageError ? 2 : error instanceof HarnessError ? 3 : 4
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
