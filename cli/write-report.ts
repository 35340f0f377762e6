import { appendFileSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Report } from '../spec-schemas/types.ts'
import { validate } from '../spec-schemas/validate.ts'
import { counterexampleFile } from '../suites/evidence.ts'
import { type Format, formats } from '../suites/index.ts'
import { wantsColors } from '../suites/report/paint.ts'
import { save } from './outputs.ts'
import { withoutSecrets } from './secrets.ts'
import type { TargetOptions } from './target.ts'
import { UsageError, violationWords } from './usage.ts'

/** The formats of a comma-separated list. */
export function formatsNamed(list: string): Format[] {
  const names = list.split(',').flatMap((name) => name.trim() || [])
  return names.map((name) => {
    const found = formats.find((format) => format.name === name)
    if (found) return found
    const known = formats.map((format) => format.name).join(', ')
    throw new UsageError(`no report is called ${name}: expected ${known}`)
  })
}

/**
 * Writes report.json, the counterexamples and the further forms, and says it all on the terminal.
 *
 * @param how the target was reached, for the commands that play a counterexample again
 */
export function write(
  told: Report,
  folder: string,
  further: readonly Format[],
  how: TargetOptions = {},
): void {
  const report = withReplays(withoutSecrets(told), folder, how)
  const [violation] = validate('report', report)
  if (violation) {
    throw new Error(`the report is not valid: ${violationWords(violation)}`)
  }
  mkdirSync(folder, { recursive: true })
  const written = new Set(['json', ...further.map((format) => format.name)])
  for (const format of formats.filter(({ name }) => written.has(name))) {
    save(join(folder, format.file), format.render(report))
  }
  writeCounterexamples(report, join(folder, 'counterexamples'))
  appendSummary(report)
  show(report)
  process.stdout.write(`report: ${join(folder, 'report.json')}\n`)
}

export function show(report: Report): void {
  const colors = wantsColors(process.env, process.stdout.isTTY === true)
  const text = formats.find((format) => format.name === 'text')
  process.stdout.write(text?.render(report, { colors }) ?? '')
}

/** The commands that play counterexamples again, from where this one was called. */
function withReplays(report: Report, folder: string, how: TargetOptions): Report {
  if (report.subject === 'frameworks') return report
  const { builtIn, url } = report.target
  const words = [
    ['--url', builtIn === true ? undefined : url],
    ['--user', how.user],
    ['--credentials-file', how.credentialsFile],
    ['--principal', how.principal],
    ['--ca', how.ca],
  ].flatMap(([name, value]) => (value === undefined ? [] : [` ${name} ${quoted(value)}`]))
  const rules = report.rules.map((rule) => {
    if (rule.counterexample === undefined) return rule
    const file = quoted(join(folder, counterexampleFile(rule.id)))
    const replay = `npx mesos-conformance replay ${file}${words.join('')}`
    return { ...rule, counterexample: { ...rule.counterexample, replay } }
  })
  return { ...report, rules }
}

/** For a shell, where it is not plain. */
function quoted(word: string): string {
  return /^[\w./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

/** GitHub shows this file on the page of the job. */
function appendSummary(report: Report): void {
  const file = process.env.GITHUB_STEP_SUMMARY
  const markdown = formats.find((format) => format.name === 'markdown')
  if (file === undefined || file === '' || markdown === undefined) return
  try {
    appendFileSync(file, `${markdown.render(report)}\n`)
  } catch (error) {
    process.stderr.write(`warning: cannot write the summary: ${(error as Error).message}\n`)
  }
}

/** One file for each broken rule, for `replay`; those of a former run go. */
function writeCounterexamples(report: Report, folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  for (const { id, counterexample } of report.rules) {
    if (counterexample === undefined) continue
    mkdirSync(folder, { recursive: true })
    const { scenario, seed, expected, actual } = counterexample
    const content = { rule: id, seed, expected, actual, scenario }
    const file = join(folder, basename(counterexampleFile(id)))
    save(file, `${JSON.stringify(content, null, 2)}\n`)
  }
}
