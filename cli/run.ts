import { randomInt } from 'node:crypto'
import { Command } from 'commander'
import type { Report } from '../spec-schemas/types.ts'
import { exitCodes, type Rule, rules, select } from '../suites/index.ts'
import type { Selection } from '../suites/select.ts'
import { judgeBuiltIn } from './built-in.ts'
import { type Given, reportOf } from './judge.ts'
import { excuses } from './known-failures.ts'
import { prepareFolder } from './outputs.ts'
import { Progress } from './progress.ts'
import { checkHazards, type RunCommandOptions, withRunOptions } from './run-options.ts'
import { interrupted, stopSignal } from './stop-signal.ts'
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
    process.exitCode = signal.aborted ? interrupted : exitCodes[report.verdict]
  } finally {
    release()
  }
}

async function builtIn(options: RunCommandOptions, given: Given): Promise<Report> {
  prepareFolder(options.out)
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
  prepareFolder(options.out)
  const progress = new Progress(process.stderr, target.url)
  try {
    const judging = { target, builtIn: false }
    return await reportOf(options, judging, { ...given, onPlay: (news) => progress.show(news) })
  } finally {
    progress.end()
    await close()
  }
}

type Chosen = Pick<RunCommandOptions, 'rule' | 'exclude' | 'level' | 'hazards'>

function selectedBy({ rule, exclude, level, hazards }: Chosen): Rule[] {
  const selected = select(rules, {
    ...(rule && { only: rule }),
    ...(exclude && { except: exclude }),
    ...(hazards && { hazards }),
    level: level.toUpperCase() as 'MUST' | 'SHOULD' | 'MAY',
  })
  if (selected.length > 0) return selected
  throw new UsageError(whyNone({ rule, exclude, level, hazards }))
}

/** Which of the options left nothing to judge. */
function whyNone({ rule: only, exclude: except, level, hazards }: Chosen): string {
  const leaves = (selection: Selection) => select(rules, { only, ...selection }).length > 0
  if (!leaves({ hazards: true })) return 'no rule has such an id: see mesos-conformance list'
  if (!leaves({ hazards })) return `${only?.join(' and ')} may end a master: that needs --hazards`
  if (!leaves({ hazards, except })) return `--exclude ${except?.join(' and ')} leaves no rule`
  return `--level ${level} leaves no rule: those that were asked for are of lower levels`
}
