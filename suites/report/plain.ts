import type { Counterexample } from '../../spec-schemas/types.ts'
import type { RuleReport } from './contract.ts'
import { oneLine, shorten } from './escape.ts'
import { around } from './exchange.ts'
import { type Paint, painter } from './paint.ts'
import { cast } from './script.ts'
import { citation, knownWords, origin } from './words.ts'

const valueLimit = 600

/** All that a report knows of one rule, as lines for a terminal or for the body of an XML element. */
export function details(rule: RuleReport, paint: Paint = painter(false)): string[] {
  return [
    clean(rule.says),
    ...rule.cites.map((cite) => paint('dim', clean(citation(cite)))),
    ...(rule.known ? [paint('yellow', clean(knownWords(rule.known)))] : []),
    ...(rule.reason ? ['', clean(rule.reason)] : []),
    ...evidence(rule, paint),
  ]
}

function evidence(rule: RuleReport, paint: Paint): string[] {
  const example = rule.counterexample
  if (example === undefined) return []
  return [
    '',
    `${paint('green', 'expected')}  ${clean(example.expected)}`,
    `${paint('red', 'actual')}    ${clean(example.actual)}`,
    '',
    ...scriptOf(example, paint),
    paint('dim', 'on the wire'),
    ...around(example.history, example.at, paint),
    '',
    ...[origin(rule)].flatMap((words) => (words === undefined ? [] : clean(words))),
    paint('cyan', clean(example.replay)),
  ]
}

function scriptOf({ scenario, script }: Counterexample, paint: Paint): string[] {
  if (script.length === 0) return []
  return [
    paint('dim', 'script'),
    ...cast(scenario).map((line) => `     ${line}`),
    ...script.map((line, index) => `  ${String(index + 1).padStart(2)} ${clean(line)}`),
    '',
  ]
}

export function clean(value: string): string {
  return shorten(oneLine(value), valueLimit)
}
