import { stringify } from 'yaml'
import type { Report, RuleReport } from './contract.ts'
import { oneLine, shorten, visible } from './escape.ts'
import { exchange } from './exchange.ts'
import { isRed, isRedAsAWhole } from './judgement.ts'
import { citation, knownWords, targetWords } from './words.ts'

const lineLimit = 300
const valueLimit = 2_000

/** TAP 14. What is broken without being red is a TODO, what was not judged is a SKIP. */
export function tap(report: Report): string {
  const { rules } = report
  return [
    'TAP version 14',
    `# ${words(targetWords(report.target))}, seed ${report.seed}`,
    `1..${rules.length}`,
    ...rules.flatMap((rule, index) => [point(rule, index + 1), ...diagnostics(rule)]),
    `${isRedAsAWhole(report) ? 'Bail out!' : '#'} ${report.verdict}: ${words(report.why)}`,
    '',
  ].join('\n')
}

function point(rule: RuleReport, number: number): string {
  const result = rule.verdict === 'kept' || isSkipped(rule) ? 'ok' : 'not ok'
  return `${result} ${number} - ${words(`${rule.id}: ${rule.says}`)}${directive(rule)}`
}

function directive(rule: RuleReport): string {
  if (rule.verdict === 'kept' || isRed(rule)) return ''
  if (rule.known) return ` # TODO ${words(knownWords(rule.known))}`
  if (rule.verdict === 'broken') return ` # TODO only a ${rule.level}`
  return ` # SKIP ${words(rule.reason ?? rule.verdict)}`
}

function isSkipped(rule: RuleReport): boolean {
  if (isRed(rule) || rule.known) return false
  return rule.verdict === 'untested' || rule.verdict === 'not-applicable'
}

function diagnostics(rule: RuleReport): string[] {
  if (rule.verdict === 'kept' || isSkipped(rule)) return []
  const example = rule.counterexample
  const told = {
    level: rule.level,
    verdict: rule.verdict,
    cites: rule.cites.map((cite) => value(citation(cite))),
    ...(rule.reason && { reason: value(rule.reason) }),
    ...(example && {
      expected: value(example.expected),
      actual: value(example.actual),
      script: example.script.map(value),
      wire: exchange(example.history, example.at).lines.map(({ text }) => text),
      seed: example.seed,
      replay: value(example.replay),
    }),
  }
  const yaml = stringify(told, { lineWidth: 0 }).trimEnd()
  return ['  ---', ...yaml.split('\n').map((line) => `  ${line}`), '  ...']
}

/** On a test line a `#` begins a directive and a backslash escapes. */
function words(text: string): string {
  return shorten(oneLine(text), lineLimit).replace(/[\\#]/g, '\\$&')
}

function value(text: string): string {
  return shorten(visible(text), valueLimit)
}
