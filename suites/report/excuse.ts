import type { Report, RuleReport } from './contract.ts'
import { isRed } from './judgement.ts'
import type { KnownFailure, KnownFailures } from './known-failures.ts'
import { plural } from './words.ts'

export interface ExcuseOptions {
  /** Today as `2026-12-31`: an entry counts until the day it expires. */
  today: string
  /** Ids of all rules there are: a rule that this run left out is no mistake, one that does not exist is. */
  catalogue: readonly string[]
}

export interface Excused {
  report: Report
  /** Stale, expired and contradictory entries: each fails the run. */
  problems: string[]
}

/**
 * Marks the failures that the file declares, and judges the run anew. The file is held to the same standard as the
 * target: an entry for a rule that is kept by now hides the next regression, so it is an error.
 */
export function excuse(report: Report, known: KnownFailures, options: ExcuseOptions): Excused {
  const complaints = known.failures.map((failure) => ({
    failure,
    problem: problemOf(failure, report, options),
  }))
  const problems = [
    ...known.problems,
    ...complaints.flatMap(({ failure, problem }) =>
      problem === undefined ? [] : [`line ${failure.line}: ${problem}`],
    ),
  ]
  const good = new Map(
    complaints.flatMap(({ failure, problem }) =>
      problem === undefined ? [[failure.rule, failure] as const] : [],
    ),
  )
  const rules = report.rules.map((rule) => marked(rule, good.get(rule.id)))
  return { report: judged({ ...report, rules }, problems), problems }
}

function problemOf(
  failure: KnownFailure,
  { rules }: Report,
  { today, catalogue }: ExcuseOptions,
): string | undefined {
  const { rule: id, verdict = 'broken', expires } = failure
  const rule = rules.find((each) => each.id === id)
  if (rule === undefined) return catalogue.includes(id) ? undefined : `there is no rule ${id}`
  if (rule.verdict === 'error') return undefined
  if (rule.verdict === 'kept') return `${id} is kept: remove its entry`
  if (rule.verdict !== verdict) return `${id} is ${rule.verdict}, not ${verdict}`
  if (rule.level === 'MAY') return `${id} is a MAY: there is nothing to excuse`
  if (expires !== undefined && expires <= today) return `the entry of ${id} expired on ${expires}`
  return undefined
}

function marked(rule: RuleReport, failure: KnownFailure | undefined): RuleReport {
  if (failure === undefined || rule.verdict !== (failure.verdict ?? 'broken')) return rule
  const { reason, issue, expires } = failure
  return { ...rule, known: { reason, ...(issue && { issue }), ...(expires && { expires }) } }
}

function judged(report: Report, problems: string[]): Report {
  // A run that failed, or that tested nothing, is no better or worse for what a file says.
  if (report.verdict === 'error' || report.verdict === 'inconclusive') return report
  const red = report.rules.filter(isRed).length
  const known = report.rules.filter((rule) => rule.known !== undefined).length
  const warnings = [...report.warnings, ...problems.map((problem) => `known failures: ${problem}`)]
  if (problems.length > 0) {
    const others = red === 0 ? '' : ` and ${plural(red, 'rule')} failed that it does not list`
    const why = `The known-failures file has ${plural(problems.length, 'mistake')}${others}.`
    return { ...report, verdict: 'non-conformant', why, warnings }
  }
  if (known === 0) return report
  return red === 0
    ? {
        ...report,
        verdict: 'conformant',
        why: `Nothing failed but ${plural(known, 'known failure')}.`,
      }
    : {
        ...report,
        why: `${plural(red, 'rule')} failed, apart from ${plural(known, 'known failure')}.`,
      }
}
