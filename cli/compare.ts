import { Command } from 'commander'
import type { Report } from '../spec-schemas/types.ts'
import { baseline } from '../suites/report/baseline.ts'
import { diff, diffText, isWorse } from '../suites/report/diff.ts'
import { MergeError, merge } from '../suites/report/merge.ts'
import { wantsColors } from '../suites/report/paint.ts'
import { exitCodes } from '../suites/verdict.ts'
import { excuses, knownFailuresOption, readKnownFailures } from './known-failures.ts'
import { prepareFolder, save } from './outputs.ts'
import { readReport } from './report.ts'
import { UsageError } from './usage.ts'
import { formatsNamed, write } from './write-report.ts'

/** `mesos-conformance diff`: what changed from one report to another, rule by rule. */
export function diffCommand(): Command {
  return new Command('diff')
    .description('compare two reports by rule; exit code 1 when the later is worse')
    .argument('<before>', 'report.json of the former run')
    .argument('<after>', 'report.json of the later run')
    .action((before: string, after: string) => {
      const difference = diff(readReport(before), readReport(after))
      const colors = wantsColors(process.env, process.stdout.isTTY === true)
      process.stdout.write(diffText(difference, { colors }))
      process.exitCode = isWorse(difference) ? 1 : 0
    })
}

/** `mesos-conformance baseline`: the known-failures file that makes a report pass. */
export function baselineCommand(): Command {
  return new Command('baseline')
    .description('write a known-failures file from a report')
    .argument('<report>', 'report.json of a run')
    .option('--out <file>', 'where it goes; the terminal without it')
    .option('--former <file>', 'a known-failures file whose reasons are kept')
    .action((report: string, { out, former }: { out?: string; former?: string }) => {
      const known = former === undefined ? [] : readKnownFailures(former).failures
      const content = baseline(readReport(report), known)
      if (out === undefined) process.stdout.write(content)
      else save(out, content)
    })
}

interface MergeOptions {
  out: string
  report: string
  knownFailures?: string
}

/** `mesos-conformance merge`: one report of the parts that machines made with `--shard`. */
export function mergeCommand(): Command {
  return new Command('merge')
    .description('make one report of those of all parts of a run')
    .argument('<reports...>', 'report.json of each part')
    .option('--out <folder>', 'where reports go', 'conformance-report')
    .option('--report <list>', 'further forms of the report', '')
    .option(...knownFailuresOption)
    .action((files: string[], { out, report, knownFailures }: MergeOptions) => {
      const formats = formatsNamed(report)
      const merged = excuses(knownFailures)(mergeAll(files.map(readReport)))
      prepareFolder(out)
      write(merged, out, formats)
      process.exitCode = exitCodes[merged.verdict]
    })
}

function mergeAll(parts: Report[]): Report {
  try {
    return merge(parts)
  } catch (error) {
    throw error instanceof MergeError ? new UsageError(error.message) : error
  }
}
