#!/usr/bin/env node
import { Command } from 'commander'
import { HarnessError } from '../suites/harness/target.ts'
import { commands } from './commands.ts'
import { textWithoutSecrets } from './secrets.ts'
import { UsageError } from './usage.ts'
import { version } from './version.ts'

const program = new Command('mesos-conformance')
  .description('Judges a Mesos master on the rules of shared persistent volumes.')
  .version(version)
  .showHelpAfterError('(add --help for the options)')
  .configureHelp({ showGlobalOptions: true })

// Nobody has to read to the end (`| head`): the verdict is in the exit code, whoever listens.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

for (const command of await commands(process.argv[2])) {
  program.addCommand(withUsageExit(command))
}

/** A wrong option is the caller's mistake: exit code 2. */
function withUsageExit(command: Command): Command {
  for (const inner of command.commands) withUsageExit(inner)
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
