import type { Report, RuleReport } from './contract.ts'
import { byArea, count, isRed, verdicts, worstFirst } from './judgement.ts'
import { type Paint, painter, type Style } from './paint.ts'
import { clean, details } from './plain.ts'
import { effort, findings, targetWords } from './words.ts'

export interface TextOptions {
  colors?: boolean
}

/** For a terminal: what failed first, then a table by area, and the verdict last, where the eye ends. */
export function text(report: Report, options: TextOptions = {}): string {
  const paint = painter(options.colors ?? false)
  const told = worstFirst(report.rules).filter((rule) => rule.verdict !== 'kept')
  const sections = [
    ...told.filter(isDetailed).map((rule) => violation(rule, paint)),
    briefly(
      told.filter((rule) => !isDetailed(rule)),
      paint,
    ),
    table(report, paint),
    remarks(report, paint),
    verdict(report, paint),
  ]
  return `${sections
    .filter((section) => section.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function isDetailed(rule: RuleReport): boolean {
  return rule.counterexample !== undefined || rule.verdict === 'broken'
}

function violation(rule: RuleReport, paint: Paint): string[] {
  const title = `${paint('bold', clean(rule.id))}  ${rule.level} ${rule.verdict}`
  return [
    `${mark(rule, paint)} ${title}  ${paint('dim', findings(rule))}`,
    ...details(rule, paint).map((line) => (line === '' ? '' : `  ${line}`)),
  ]
}

/** So many rules are named each by itself where one reason holds for all of them. */
const few = 10

/** Untested, not applicable: one line each, the reason is all there is to say; or one line for the many of one reason. */
function briefly(rules: RuleReport[], paint: Paint): string[] {
  const byReason = new Map<string, RuleReport[]>()
  for (const rule of rules) {
    const why = rule.reason === undefined ? rule.verdict : `${rule.verdict}: ${clean(rule.reason)}`
    byReason.set(why, [...(byReason.get(why) ?? []), rule])
  }
  return [...byReason].flatMap(([why, members]) => {
    const words = paint('dim', why)
    const [first] = members
    if (first !== undefined && members.length > few) {
      return [`${mark(first, paint)} ${members.length} rules  ${words}`]
    }
    return members.map((rule) => `${mark(rule, paint)} ${clean(rule.id)}  ${rule.level} ${words}`)
  })
}

function table({ rules }: Report, paint: Paint): string[] {
  if (rules.length === 0) return []
  const columns = [...verdicts].reverse()
  const areas = [...byArea(rules)].map(([area, members]) => ({ area: clean(area), members }))
  const width = Math.max(...areas.map(({ area }) => area.length), 'all'.length)
  const row = (area: string, members: RuleReport[]) =>
    area.padEnd(width) +
    columns.map((column) => cell(count(members, column), column.length)).join('')
  return [
    paint('dim', ' '.repeat(width) + columns.map((column) => `  ${column}`).join('')),
    ...areas.map(({ area, members }) => row(area, members)),
    paint('bold', row('all', rules)),
  ]
}

function cell(number: number, width: number): string {
  return `  ${(number === 0 ? '·' : String(number)).padStart(width)}`
}

function remarks({ leftovers, warnings }: Report, paint: Paint): string[] {
  return [
    ...warnings.map((warning) => paint('yellow', `warning: ${clean(warning)}`)),
    ...leftovers.map((leftover) => paint('yellow', `left over: ${clean(leftover)}`)),
  ]
}

function verdict(report: Report, paint: Paint): string[] {
  return [
    paint('dim', clean(targetWords(report.target))),
    paint('dim', effort(report)),
    `${paint('bold', paint(colorOf[report.verdict], report.verdict))}: ${clean(report.why)}`,
  ]
}

const colorOf: Record<Report['verdict'], Style> = {
  conformant: 'green',
  'non-conformant': 'red',
  inconclusive: 'yellow',
  error: 'red',
}

function mark(rule: RuleReport, paint: Paint): string {
  if (isRed(rule)) return paint('red', '✖')
  return rule.verdict === 'not-applicable' ? paint('dim', '–') : paint('yellow', '!')
}
