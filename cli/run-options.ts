import { type Command, Option } from 'commander'
import type { Profile } from '../suites/profile.ts'
import { profileOption } from './doctor.ts'
import { knownFailuresOption } from './known-failures.ts'
import { type TargetOptions, withTargetOptions } from './target.ts'
import { collect, shardOf, UsageError, wholeNumber } from './usage.ts'

export interface RunCommandOptions extends TargetOptions {
  rule?: string[]
  exclude?: string[]
  level: 'must' | 'should' | 'may'
  profile?: Profile
  hazards?: boolean
  hazardsMayEndThisMaster?: boolean
  seed?: number
  runs: number
  out: string
  report: string
  knownFailures?: string
  timeout?: number
  workers?: number
  shard?: { index: number; of: number }
}

export function withRunOptions(command: Command): Command {
  return withTargetOptions(command)
    .option('--rule <glob>', 'only rules of that id, such as destroy/*; repeatable', collect)
    .option('--exclude <glob>', 'no rules of that id; repeatable', collect)
    .addOption(
      new Option('--level <level>', 'the lowest level that is judged')
        .choices(['must', 'should', 'may'])
        .default('may'),
    )
    .addOption(profileOption())
    .option('--hazards', 'also the rules whose scenarios are known to have ended a master')
    .addOption(
      new Option(
        '--hazards-may-end-this-master',
        'needed beside --hazards elsewhere than on loopback',
      ),
    )
    .option(
      '--seed <number>',
      'the seed of a former run, to repeat it',
      wholeNumber(0, 2 ** 31 - 1),
    )
    .option('--runs <number>', 'scenarios of each family', wholeNumber(1), 8)
    .option('--out <folder>', 'where reports go', 'conformance-report')
    .option(
      '--report <list>',
      'further forms of the report: text, junit, html, markdown, tap, badge, har',
      '',
    )
    .option(...knownFailuresOption)
    .option('--timeout <seconds>', 'for the whole run', wholeNumber(1))
    .option(
      '--workers <number>',
      'plays at the same time on one master; 1 unless said, 4 on the built-in mock',
      wholeNumber(1, 64),
    )
    .option('--shard <i/n>', 'one of n parts of the run, to be merged with the others', shardOf)
}

/** What ends a master must not be sent to one by mistake. */
export function checkHazards(options: RunCommandOptions, url: string): void {
  if (!options.hazards || options.hazardsMayEndThisMaster) return
  const { hostname } = new URL(url)
  if (/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)) return
  throw new UsageError(
    `--hazards may end the master at ${hostname}: if that is meant, add --hazards-may-end-this-master`,
  )
}
