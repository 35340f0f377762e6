import type { Report, RuleReport } from './contract.ts'
import { attribute, markup, oneLine, shorten } from './escape.ts'
import { byArea, count, isRed, isRedAsAWhole } from './judgement.ts'
import { details } from './plain.ts'
import { withoutCredentials } from './redact.ts'
import { citation, knownWords, targetWords } from './words.ts'

const valueLimit = 1_000

/**
 * JUnit XML, one suite an area, one case a rule. It is red exactly where the run is: a broken SHOULD or a known
 * failure is `skipped` with its reason and its evidence in `system-out`, so that no CI fails where the tool does not.
 */
export function junit(report: Report): string {
  const suites = [...byArea(report.rules)].map(([area, rules]) => suite(area, rules, report))
  const whole = isRedAsAWhole(report) ? [verdictSuite(report)] : []
  const attributes = {
    name: 'mesos-conformance',
    ...totals(report.rules, whole.length),
    time: seconds(report.durationMs),
    timestamp: report.startedAt,
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributesOf(attributes)}>`,
    ...suites,
    ...whole,
    '</testsuites>',
    '',
  ].join('\n')
}

function suite(area: string, rules: RuleReport[], report: Report): string {
  const properties = {
    target: withoutCredentials(report.target.url),
    version: report.target.version ?? 'unknown',
    seed: String(report.seed),
    runs: String(report.runs),
    verdict: report.verdict,
  }
  const attributes = {
    name: area,
    ...totals(rules),
    // Rules of all areas are judged on the same plays: only the run as a whole has a duration.
    time: '0',
    timestamp: report.startedAt,
    hostname: short(targetWords(report.target)),
  }
  return [
    `  <testsuite${attributesOf(attributes)}>`,
    ...propertiesOf(properties, '    '),
    ...rules.map((rule) => testcase(area, rule)),
    '  </testsuite>',
  ].join('\n')
}

/** The run's own case, for a run that is red although none of its rules is. */
function verdictSuite(report: Report): string {
  const message = short(report.why)
  return [
    `  <testsuite${attributesOf({ name: 'run', ...totals([], 1), time: '0', timestamp: report.startedAt })}>`,
    `    <testcase${attributesOf({ classname: 'mesos-conformance.run', name: 'verdict', time: '0' })}>`,
    `      <error${attributesOf({ message, type: report.verdict })}/>`,
    '    </testcase>',
    '  </testsuite>',
  ].join('\n')
}

function testcase(area: string, rule: RuleReport): string {
  const properties = {
    level: rule.level,
    verdict: rule.verdict,
    cites: rule.cites.map(citation).join('; '),
    kept: String(rule.kept),
    broken: String(rule.broken),
    ...(rule.counterexample && { seed: String(rule.counterexample.seed) }),
  }
  const attributes = {
    classname: `mesos-conformance.${area}`,
    name: short(`${rule.id}: ${rule.says}`),
    time: '0',
  }
  return [
    `    <testcase${attributesOf(attributes)}>`,
    ...propertiesOf(properties, '      '),
    ...outcome(rule),
    '    </testcase>',
  ].join('\n')
}

function outcome(rule: RuleReport): string[] {
  if (rule.verdict === 'kept') return []
  const message = short(messageOf(rule))
  const evidence = markup(details(rule).join('\n'))
  if (rule.verdict === 'error') {
    return [`      <error${attributesOf({ message, type: 'harness' })}>${evidence}</error>`]
  }
  if (isRed(rule)) {
    const type = rule.verdict === 'broken' ? 'non-conformant' : rule.verdict
    return [`      <failure${attributesOf({ message, type })}>${evidence}</failure>`]
  }
  const skipped = `      <skipped${attributesOf({ message })}/>`
  return rule.verdict === 'broken'
    ? [skipped, `      <system-out>${evidence}</system-out>`]
    : [skipped]
}

function messageOf(rule: RuleReport): string {
  const example = rule.counterexample
  const what = example
    ? `expected ${example.expected}; actual ${example.actual}`
    : (rule.reason ?? rule.verdict)
  if (rule.known) return `${knownWords(rule.known)}: ${what}`
  return rule.verdict === 'broken' && !isRed(rule)
    ? `broken, but only a ${rule.level}: ${what}`
    : what
}

function totals(rules: readonly RuleReport[], more = 0): Record<string, string> {
  const errors = count(rules, 'error')
  const failures = rules.filter(isRed).length - errors
  const kept = count(rules, 'kept')
  return {
    tests: String(rules.length + more),
    failures: String(failures),
    errors: String(errors + more),
    skipped: String(rules.length - errors - failures - kept),
  }
}

function propertiesOf(properties: Record<string, string>, indent: string): string[] {
  return [
    `${indent}<properties>`,
    ...Object.entries(properties).map(
      ([name, value]) => `${indent}  <property${attributesOf({ name, value: short(value) })}/>`,
    ),
    `${indent}</properties>`,
  ]
}

function attributesOf(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${attribute(value)}"`)
    .join('')
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3)
}

function short(text: string): string {
  return shorten(oneLine(text), valueLimit)
}
