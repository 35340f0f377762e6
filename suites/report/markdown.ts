import type { Counterexample } from '../../spec-schemas/types.ts'
import type { Report, RuleReport } from './contract.ts'
import { block, code, markdown as escaped, oneLine, shorten } from './escape.ts'
import { exchange } from './exchange.ts'
import { byArea, count, isRed, verdicts, verdictWords, worstFirst } from './judgement.ts'
import { cast } from './script.ts'
import { citation, effort, findings, knownWords, origin, targetWords } from './words.ts'

/** A CI summary may hold one mebibyte; what does not fit is in the other formats. */
const detailedLimit = 25
const listedLimit = 200
const valueLimit = 600

/** For a CI's summary page. */
export function markdown(report: Report): string {
  const told = worstFirst(report.rules).filter((rule) => rule.verdict !== 'kept')
  const detailed = told.filter((rule) => rule.counterexample !== undefined)
  const brief = told.filter((rule) => rule.counterexample === undefined)
  const sections = [
    `## ${sign[report.verdict]} ${report.verdict}`,
    prose(report.why),
    table(report),
    ...detailed.slice(0, detailedLimit).map(violation),
    rest(detailed.length - detailedLimit),
    brief.slice(0, listedLimit).map(line).join('\n'),
    rest(brief.length - listedLimit),
    remarks(report),
    footer(report),
  ]
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

const sign: Record<Report['verdict'], string> = {
  conformant: '✅',
  'non-conformant': '❌',
  inconclusive: '❔',
  error: '💥',
}

function table({ rules }: Report): string {
  if (rules.length === 0) return ''
  const columns = [...verdicts].reverse()
  const row = (area: string, members: RuleReport[]) =>
    `| ${area} | ${columns.map((column) => count(members, column) || '').join(' | ')} |`
  return [
    `| area | ${columns.map(verdictWords).join(' | ')} |`,
    `| --- | ${columns.map(() => '---:').join(' | ')} |`,
    ...[...byArea(rules)].map(([area, members]) => row(prose(area), members)),
    row('**all**', rules),
  ].join('\n')
}

function violation(rule: RuleReport): string {
  const example = rule.counterexample
  return [
    `### ${isRed(rule) ? '❌' : '⚠️'} ${code(short(rule.id))} ${rule.level} ${rule.verdict}`,
    prose(rule.says),
    `<sub>${rule.cites.map((cite) => prose(citation(cite))).join('; ')}; ${findings(rule)}</sub>`,
    rule.known ? `_${prose(knownWords(rule.known))}_` : '',
    example ? evidence(rule, example) : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function evidence(rule: RuleReport, example: Counterexample): string {
  const { lines, omittedBefore } = exchange(example.history, example.at)
  const before = omittedBefore === 0 ? [] : [`  … ${omittedBefore} more`]
  const wire = lines.map(({ text, broke }) => (broke ? `▸ ${text}` : `  ${text}`))
  const steps = example.script.map((step, index) => `${index + 1}  ${short(step)}`)
  return [
    `**Expected** ${prose(example.expected)}  \n**Actual** ${prose(example.actual)}`,
    ...(steps.length === 0
      ? []
      : [block([...cast(example.scenario).map((who) => `   ${who}`), ...steps].join('\n'))]),
    '<details><summary>On the wire</summary>',
    block([...before, ...wire].join('\n')),
    '</details>',
    [prose(origin(rule) ?? ''), code(short(example.replay))].filter(Boolean).join(': '),
  ].join('\n\n')
}

function line(rule: RuleReport): string {
  const why = rule.reason === undefined ? '' : `: ${prose(rule.reason)}`
  const known = rule.known === undefined ? '' : ` (${prose(knownWords(rule.known))})`
  const mark = isRed(rule) ? '❌' : '➖'
  return `- ${mark} ${code(short(rule.id))} ${rule.level} ${verdictWords(rule.verdict)}${why}${known}`
}

function rest(number: number): string {
  return number > 0 ? `… and ${number} more: see the full report.` : ''
}

function remarks({ warnings, leftovers }: Report): string {
  return [
    ...warnings.slice(0, listedLimit).map((warning) => `- ⚠️ ${prose(warning)}`),
    ...leftovers.slice(0, listedLimit).map((leftover) => `- left over: ${prose(leftover)}`),
  ].join('\n')
}

function footer(report: Report): string {
  return `<sub>${prose(targetWords(report.target))}; ${effort(report)}</sub>`
}

function prose(text: string): string {
  return escaped(short(text))
}

function short(text: string): string {
  return shorten(oneLine(text), valueLimit)
}
