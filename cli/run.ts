import { randomInt } from 'node:crypto'
import { Command } from 'commander'
import type { Report } from '../spec-schemas/types.ts'
import { exitCodes, type Rule, rules, select } from '../suites/index.ts'
import { judgeBuiltIn } from './built-in.ts'
import { type Given, reportOf } from './judge.ts'
import { excuses } from './known-failures.ts'
import { Progress } from './progress.ts'
import { checkHazards, type RunCommandOptions, withRunOptions } from './run-options.ts'
import { judgedAt } from './target.ts'
import { UsageError } from './usage.ts'
import { formatsNamed, write } from './write-report.ts'

/** `mesos-conformance run`: judges a master, and says so in every form that was asked for. */
export function runCommand(): Command {
  const command = new Command('run').description(
    'judge a master: the one at --url, or the built-in mock',
  )
  return withRunOptions(command).action(runOnce)
}

async function runOnce(options: RunCommandOptions): Promise<void> {
  const selected = selectedBy(options)
  const formats = formatsNamed(options.report)
  const excused = excuses(options.knownFailures)
  const seed = options.seed ?? randomInt(2 ** 31 - 1)
  const { signal, release } = stopSignal()
  try {
    const given = { selected, seed, signal }
    const report = excused(await (options.url === undefined ? builtIn : atUrl)(options, given))
    write(report, options.out, formats, options)
    process.exitCode = signal.aborted ? 130 : exitCodes[report.verdict]
  } finally {
    release()
  }
}

async function builtIn(options: RunCommandOptions, given: Given): Promise<Report> {
  const progress = new Progress(process.stderr, 'the built-in mock')
  try {
    return await judgeBuiltIn(options, given, (news) => progress.show(news))
  } finally {
    progress.end()
  }
}

async function atUrl(options: RunCommandOptions, given: Given): Promise<Report> {
  const { target, close } = judgedAt(options)
  checkHazards(options, target.url)
  const progress = new Progress(process.stderr, target.url)
  try {
    const judging = { target, builtIn: false }
    return await reportOf(options, judging, { ...given, onPlay: (news) => progress.show(news) })
  } finally {
    progress.end()
    await close()
  }
}

function selectedBy({ rule, exclude, level, hazards }: RunCommandOptions): Rule[] {
  const selected = select(rules, {
    ...(rule && { only: rule }),
    ...(exclude && { except: exclude }),
    ...(hazards && { hazards }),
    level: level.toUpperCase() as 'MUST' | 'SHOULD' | 'MAY',
  })
  if (selected.length > 0) return selected
  throw new UsageError('no rule has such an id: see mesos-conformance list')
}

/** The first signal ends the run in an orderly way, with clean-up and report; the second one ends the process. */
function stopSignal() {
  const stop = new AbortController()
  const interrupt = () => {
    process.stderr.write('stopping: the play under way is cleared away first\n')
    stop.abort()
  }
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', interrupt)
  const release = () => {
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
  }
  return { signal: stop.signal, release }
}
