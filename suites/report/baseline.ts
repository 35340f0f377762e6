import { stringify } from 'yaml'
import type { Report, RuleReport } from './contract.ts'
import { oneLine, shorten } from './escape.ts'
import { isRed } from './judgement.ts'
import type { KnownFailure } from './known-failures.ts'
import { targetWords } from './words.ts'

const reasonLimit = 300

/**
 * The known-failures file that makes this report pass. What `former` says of a rule that still fails is kept: a
 * reason written by hand is worth more than one made up from a finding.
 */
export function baseline(report: Report, former: readonly KnownFailure[] = []): string {
  const entries = report.rules.filter(isListed).map((rule) => entryOf(rule, former))
  const head = [
    `# Known failures of ${oneLine(targetWords(report.target))},`,
    `# from the run of ${report.startedAt.slice(0, 10)} with seed ${report.seed}.`,
    '# An entry whose rule is kept again is an error: remove it. Optional keys: issue (a link), expires (a date).',
  ]
  const body = entries.length === 0 ? '[]\n' : stringify(entries, { lineWidth: 0 })
  return `${head.join('\n')}\n${body}`
}

/** What fails the run, and every SHOULD that is broken, so that it is noticed when it is mended. */
function isListed(rule: RuleReport): boolean {
  if (rule.verdict === 'error') return false
  return (
    isRed(rule) ||
    rule.known !== undefined ||
    (rule.verdict === 'broken' && rule.level === 'SHOULD')
  )
}

function entryOf(rule: RuleReport, former: readonly KnownFailure[]): object {
  const verdict = rule.verdict === 'untested' ? { verdict: 'untested' } : {}
  const old = former.find((failure) => failure.rule === rule.id) ?? rule.known
  return {
    rule: rule.id,
    ...verdict,
    reason: old?.reason ?? reasonOf(rule),
    ...(old?.issue && { issue: old.issue }),
    ...(old?.expires && { expires: old.expires }),
  }
}

function reasonOf({ counterexample, reason, verdict }: RuleReport): string {
  const told = counterexample
    ? `expected ${counterexample.expected}; actual ${counterexample.actual}`
    : (reason ?? verdict)
  return shorten(oneLine(told), reasonLimit) || verdict
}
