// Every subcommand, in the order of the help.
import type { Command } from 'commander'
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
import { selfTestCommand } from './self-test.ts'
import { specCommand } from './spec.ts'

export function commands(): Command[] {
  return [
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
    specCommand(),
  ]
}
