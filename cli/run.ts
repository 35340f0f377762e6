import { randomInt } from 'node:crypto'
import { Command } from 'commander'
import type { Report } from '../spec-schemas/types.ts'
import { connect } from '../suites/connect.ts'
import { gather } from '../suites/facts.ts'
import { exitCodes, HarnessError, type Rule, rules, run, select } from '../suites/index.ts'
import { type Applicability, reportsOperations } from '../suites/needs.ts'
import { join } from '../suites/report/merge.ts'
import { inconclusive } from '../suites/verdict.ts'
import { excuses } from './known-failures.ts'
import { Progress } from './progress.ts'
import { checkHazards, type RunCommandOptions, withRunOptions } from './run-options.ts'
import { guarded, type Judged, judged } from './target.ts'
import { UsageError } from './usage.ts'
import { version } from './version.ts'
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
  const judging = await judged(options, seed)
  checkHazards(options, judging.target.url)
  const { signal, release } = stopSignal()
  try {
    const given = { selected, seed, signal }
    const report = excused(await (judging.builtIn ? builtIn : reportOf)(options, judging, given))
    write(report, options.out, formats)
    process.exitCode = signal.aborted ? 130 : exitCodes[report.verdict]
  } finally {
    release()
    await judging.close()
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

interface Given {
  selected: Rule[]
  seed: number
  signal: AbortSignal
}

/** One mock cannot both let everybody in and demand credentials; the rules of the latter are judged on one of their own. */
async function builtIn(options: RunCommandOptions, open: Judged, given: Given): Promise<Report> {
  const isApart = ({ needs }: Rule) => needs?.includes('authentication') === true
  const [others, apart] = [
    given.selected.filter((one) => !isApart(one)),
    given.selected.filter(isApart),
  ]
  const reports: Report[] = []
  if (others.length > 0) reports.push(await reportOf(options, open, { ...given, selected: others }))
  if (apart.length > 0) {
    const closed = await guarded(given.seed)
    try {
      const judging = { ...closed, builtIn: true }
      reports.push(await reportOf(options, judging, { ...given, selected: apart }))
    } finally {
      await closed.close()
    }
  }
  return join(reports, options.shard)
}

async function reportOf(
  options: RunCommandOptions,
  { target: given, builtIn }: Judged,
  { selected, seed, signal }: Given,
): Promise<Report> {
  const { runs, workers = builtIn ? 4 : 1, shard, timeout } = options
  const progress = new Progress(process.stderr, builtIn ? 'the built-in mock' : given.url)
  const rolePrefix = `conformance-${Date.now().toString(36)}${seed.toString(36)}`
  try {
    const connection = await connect(given)
    const applicability = builtIn
      ? undefined
      : await applicabilityOf(connection, options, rolePrefix, signal)
    return await run({
      target: applicability
        ? { ...connection.target, reportsOperations: reportsOperations(applicability.facts) }
        : connection.target,
      rules: selected,
      seed,
      runs,
      workers,
      rolePrefix,
      retries: 3,
      toolVersion: version,
      builtIn,
      signal,
      onPlay: (news) => progress.show(news),
      ...(applicability && { applicability }),
      ...(shard && { shard }),
      ...(connection.version === undefined ? {} : { version: connection.version }),
      ...(timeout === undefined ? {} : { timeoutMs: timeout * 1000 }),
    })
  } catch (error) {
    if (!(error instanceof HarnessError)) throw error
    return inconclusive(selected, error.message, { url: given.url, seed, runs, version })
  } finally {
    progress.end()
  }
}

async function applicabilityOf(
  { target, version: reported }: Awaited<ReturnType<typeof connect>>,
  { profile }: RunCommandOptions,
  rolePrefix: string,
  signal: AbortSignal,
): Promise<Applicability> {
  const facts = await gather(target, {
    trialRole: `${rolePrefix}-0p`,
    signal,
    ...(reported === undefined ? {} : { version: reported }),
  })
  return { facts, ...(profile && { profile }) }
}
