import { randomInt } from 'node:crypto'
import { Command, Option } from 'commander'
import type { Report } from '../spec-schemas/types.ts'
import { connect } from '../suites/connect.ts'
import { exitCodes, HarnessError, rules, run, select } from '../suites/index.ts'
import { inconclusive } from '../suites/verdict.ts'
import { Progress } from './progress.ts'
import { judged } from './target.ts'
import { collect, UsageError, wholeNumber } from './usage.ts'
import { version } from './version.ts'
import { formatsNamed, write } from './write-report.ts'

interface Options {
  url?: string
  rule?: string[]
  exclude?: string[]
  level: 'must' | 'should' | 'may'
  seed?: number
  runs: number
  out: string
  report: string
  timeout?: number
  workers: number
}

/** `mesos-conformance run`: judges a master, and says so in every form that was asked for. */
export function runCommand(): Command {
  return new Command('run')
    .description('judge a master: the one at --url, or the built-in mock')
    .option('--url <url>', 'address of the master, such as http://127.0.0.1:5050')
    .option('--rule <glob>', 'only rules of that id, such as destroy/*; repeatable', collect)
    .option('--exclude <glob>', 'no rules of that id; repeatable', collect)
    .addOption(
      new Option('--level <level>', 'the lowest level that is judged')
        .choices(['must', 'should', 'may'])
        .default('may'),
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
    .option('--timeout <seconds>', 'for the whole run', wholeNumber(1))
    .option('--workers <number>', 'plays at the same time', wholeNumber(1, 64), 1)
    .action(runOnce)
}

async function runOnce(options: Options): Promise<void> {
  const selected = select(rules, {
    only: options.rule,
    except: options.exclude,
    level: options.level.toUpperCase() as 'MUST' | 'SHOULD' | 'MAY',
  })
  if (selected.length === 0)
    throw new UsageError('no rule has such an id: see mesos-conformance list')
  const formats = formatsNamed(options.report)
  const seed = options.seed ?? randomInt(2 ** 31 - 1)
  const { target, builtIn, close } = await judged(options.url, seed)
  const stop = new AbortController()
  const interrupt = () => stop.abort()
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', interrupt)
  const progress = new Progress(process.stderr, builtIn ? 'the built-in mock' : target.url)
  let report: Report
  try {
    const connection = await connect(target)
    report = await run({
      target,
      rules: selected,
      seed,
      runs: options.runs,
      workers: options.workers,
      rolePrefix: `conformance-${Date.now().toString(36)}${seed.toString(36)}`,
      toolVersion: version,
      builtIn,
      signal: stop.signal,
      onPlay: (news) => progress.show(news),
      ...(connection.version === undefined ? {} : { version: connection.version }),
      ...(options.timeout === undefined ? {} : { timeoutMs: options.timeout * 1000 }),
    })
  } catch (error) {
    if (!(error instanceof HarnessError)) throw error
    report = inconclusive(selected, error.message, {
      url: target.url,
      seed,
      runs: options.runs,
      version,
    })
  } finally {
    progress.end()
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
    await close()
  }
  write(report, options.out, formats)
  process.exitCode = stop.signal.aborted ? 130 : exitCodes[report.verdict]
}
