#!/usr/bin/env node
import { Command } from 'commander'
import { HarnessError } from '../suites/index.ts'
import { cleanupCommand } from './cleanup.ts'
import { baselineCommand, diffCommand, mergeCommand } from './compare.ts'
import { doctorCommand } from './doctor.ts'
import { explainCommand } from './explain.ts'
import { frameworkReportCommand } from './framework-report.ts'
import { listCommand } from './list.ts'
import { mockCommand } from './mock.ts'
import { replayCommand } from './replay.ts'
import { reportCommand } from './report.ts'
import { runCommand } from './run.ts'
import { textWithoutSecrets } from './secrets.ts'
import { selfTestCommand } from './self-test.ts'
import { UsageError } from './usage.ts'
import { version } from './version.ts'

const program = new Command('mesos-conformance')
  .description('Judges a Mesos master on the rules of shared persistent volumes.')
  .version(version)
  .showHelpAfterError('(add --help for the options)')
  .configureHelp({ showGlobalOptions: true })

for (const command of [
  runCommand(),
  mockCommand(),
  listCommand(),
  explainCommand(),
  replayCommand(),
  doctorCommand(),
  cleanupCommand(),
  reportCommand(),
  frameworkReportCommand(),
  diffCommand(),
  baselineCommand(),
  mergeCommand(),
  selfTestCommand(),
]) {
  program.addCommand(withUsageExit(command))
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
