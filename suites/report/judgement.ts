import type { Report, RuleReport } from './contract.ts'

export type RuleVerdict = RuleReport['verdict']
export type Level = RuleReport['level']

/** Worst first; every format lists the rules so. */
export const verdicts: readonly RuleVerdict[] = [
  'error',
  'broken',
  'untested',
  'not-applicable',
  'kept',
]

export const levels: readonly Level[] = ['MUST', 'SHOULD', 'MAY']

/**
 * What makes a run red: the harness failed, or a MUST is broken or was never exercised. A broken SHOULD or MAY is
 * told, and so is a known failure, but neither fails the run: every format and the exit code agree on that.
 */
export function isRed(rule: RuleReport): boolean {
  if (rule.verdict === 'error') return true
  if (rule.level !== 'MUST' || rule.known !== undefined) return false
  return rule.verdict === 'broken' || rule.verdict === 'untested'
}

/**
 * A run may be red although no rule is: the harness failed, nothing could be tested, the known-failures file is stale.
 * Formats that count cases only must say so in a case of its own, or they would be green.
 */
export function isRedAsAWhole(report: Report): boolean {
  return report.verdict !== 'conformant' && !report.rules.some(isRed)
}

/** Red ones first, then by verdict, then by level; those alike stay in the order of the catalogue. */
export function worstFirst(rules: readonly RuleReport[]): RuleReport[] {
  const rank = (rule: RuleReport) => [
    isRed(rule) ? 0 : 1,
    verdicts.indexOf(rule.verdict),
    levels.indexOf(rule.level),
  ]
  return rules.toSorted((left, right) => {
    const theirs = rank(right)
    return rank(left).reduce((order, own, index) => order || own - (theirs[index] ?? 0), 0)
  })
}

/** The first segment of a rule's id. */
export function areaOf(rule: RuleReport): string {
  return rule.id.split('/')[0] ?? rule.id
}

/** Rules by area, in the order of the catalogue. */
export function byArea(rules: readonly RuleReport[]): Map<string, RuleReport[]> {
  const areas = new Map<string, RuleReport[]>()
  for (const rule of rules) {
    const area = areas.get(areaOf(rule)) ?? []
    areas.set(areaOf(rule), [...area, rule])
  }
  return areas
}

export function count(rules: readonly RuleReport[], verdict: RuleVerdict, level?: Level): number {
  return rules.filter(
    (rule) => rule.verdict === verdict && (level === undefined || rule.level === level),
  ).length
}

export function verdictWords(verdict: RuleVerdict): string {
  return verdict === 'not-applicable' ? 'not applicable' : verdict
}
