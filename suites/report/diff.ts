import type { Report, RuleReport } from './contract.ts'
import { oneLine, shorten } from './escape.ts'
import { isRed, type RuleVerdict, verdictWords } from './judgement.ts'
import { painter } from './paint.ts'
import { plural, targetWords } from './words.ts'

export interface Change {
  id: string
  level: RuleReport['level']
  before: RuleVerdict
  after: RuleVerdict
}

/** Two reports, rule by rule. A rule that is gone is not mended, and one that is new has not got worse. */
export interface Difference {
  verdict: { before: Report['verdict']; after: Report['verdict'] }
  target: { before: string; after: string }
  /** Broken now, and not before. */
  broken: Change[]
  /** Broken before, kept now. */
  mended: Change[]
  /** Any other change of verdict. */
  changed: Change[]
  added: RuleReport[]
  removed: RuleReport[]
  same: number
}

export function diff(before: Report, after: Report): Difference {
  const earlier = new Map(before.rules.map((rule) => [rule.id, rule]))
  const later = new Set(after.rules.map((rule) => rule.id))
  const changes = after.rules.flatMap((rule) => {
    const former = earlier.get(rule.id)
    return former === undefined || former.verdict === rule.verdict
      ? []
      : [{ id: rule.id, level: rule.level, before: former.verdict, after: rule.verdict }]
  })
  const added = after.rules.filter((rule) => !earlier.has(rule.id))
  return {
    verdict: { before: before.verdict, after: after.verdict },
    target: { before: targetWords(before.target), after: targetWords(after.target) },
    broken: changes.filter((change) => change.after === 'broken'),
    mended: changes.filter(isMended),
    changed: changes.filter((change) => change.after !== 'broken' && !isMended(change)),
    added,
    removed: before.rules.filter((rule) => !later.has(rule.id)),
    same: after.rules.length - added.length - changes.length,
  }
}

function isMended(change: Change): boolean {
  return change.before === 'broken' && change.after === 'kept'
}

/** Whether the later report is the worse one: what a CI asks. */
export function isWorse({ broken, changed, added }: Difference): boolean {
  const lost = changed.filter((change) => change.before === 'kept' && change.level === 'MUST')
  return broken.some((change) => change.level === 'MUST') || lost.length > 0 || added.some(isRed)
}

export function diffText(difference: Difference, options: { colors?: boolean } = {}): string {
  const paint = painter(options.colors ?? false)
  const { verdict, target, broken, mended, changed, added, removed, same } = difference
  const heading = (title: string, lines: string[]) =>
    lines.length === 0 ? [] : [paint('bold', title), ...lines, '']
  return [
    paint('dim', `before  ${clean(target.before)}: ${verdict.before}`),
    paint('dim', `after   ${clean(target.after)}: ${verdict.after}`),
    '',
    ...heading(
      'newly broken',
      broken.map((change) => paint('red', changeLine(change))),
    ),
    ...heading(
      'mended',
      mended.map((change) => paint('green', changeLine(change))),
    ),
    ...heading('other changes', changed.map(changeLine)),
    ...heading('added', added.map(ruleLine)),
    ...heading('removed', removed.map(ruleLine)),
    `${plural(same, 'rule')} unchanged`,
    '',
  ].join('\n')
}

function changeLine({ id, level, before, after }: Change): string {
  return `  ${clean(id)}  ${level}  ${verdictWords(before)} → ${verdictWords(after)}`
}

function ruleLine({ id, level, verdict }: RuleReport): string {
  return `  ${clean(id)}  ${level}  ${verdictWords(verdict)}`
}

function clean(text: string): string {
  return shorten(oneLine(text), 300)
}
