// What a run's rules add up to.
import type { Report, RuleReport } from '../spec-schemas/types.ts'
import type { Verified } from './evidence.ts'
import type { Shard } from './plan.ts'
import type { Rule } from './rule.ts'
import type { Tally } from './tally.ts'

/** What there is to know of a run beside its rules. */
export interface Circumstances {
  /** Plays that failed for a reason of the harness or of the way to the target. */
  failures: number
  /** Why not all was played. */
  cutShort?: string
  /** Rules that this part does not exercise are exercised by the others. */
  shard?: Shard
  /** Tasks do not run on the target: of the use of volumes nothing can be said. */
  lacksTasks?: boolean
}

export function verdictOf(
  rules: readonly RuleReport[],
  { failures, cutShort, shard, lacksTasks }: Circumstances,
): Report['verdict'] {
  const musts = rules.filter((rule) => rule.level === 'MUST')
  const tested = rules.some((rule) => rule.kept + rule.broken > 0)
  if (rules.some((rule) => rule.verdict === 'error')) return 'error'
  // A part may draw no plays at all; the others have them.
  const isIdle = shard !== undefined && failures === 0 && cutShort === undefined
  if (!tested && !isIdle) return failures > 0 && cutShort === undefined ? 'error' : 'inconclusive'
  if (musts.some((rule) => rule.verdict === 'broken')) return 'non-conformant'
  if (cutShort !== undefined || (lacksTasks && hasInapplicable(musts))) return 'inconclusive'
  if (shard === undefined && musts.some((rule) => rule.verdict === 'untested')) {
    return 'non-conformant'
  }
  return 'conformant'
}

function hasInapplicable(musts: readonly RuleReport[]): boolean {
  return musts.some((rule) => rule.verdict === 'not-applicable' && rule.needs?.includes('tasks'))
}

export function why(
  verdict: Report['verdict'],
  rules: readonly RuleReport[],
  { cutShort, shard, lacksTasks }: Circumstances,
): string {
  const count = (level: string, of: RuleReport['verdict']) =>
    rules.filter((rule) => rule.level === level && rule.verdict === of).length
  const broken = count('MUST', 'broken')
  const untested = count('MUST', 'untested')
  const part = shard === undefined ? '' : `part ${shard.index} of ${shard.of}: `
  const cut = cutShort === undefined ? '' : `; ${cutShort}`
  switch (verdict) {
    case 'conformant':
      return `${part}every applicable MUST rule is kept (${count('MUST', 'kept')}); of the SHOULD rules ${count('SHOULD', 'kept')} are kept and ${count('SHOULD', 'broken')} broken`
    case 'non-conformant':
      return broken > 0
        ? `${part}${plural(broken, 'MUST rule')} broken${untested > 0 ? `, ${untested} untested` : ''}${cut}`
        : `${plural(untested, 'MUST rule')} untested: a rule that nothing exercised is not kept`
    case 'inconclusive':
      if (cutShort !== undefined) return `${part}${cutShort}: not every rule could be exercised`
      return lacksTasks
        ? 'tasks do not run on the target, so that most rules could not be tested'
        : 'no rule could be tested'
    case 'error':
      return 'the run itself failed; nothing is said about the target'
  }
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? ' is' : 's are'}`
}

/** @param inapplicable why the rule does not apply to the target */
export function ruleReport(
  rule: Rule,
  { kept, broken, error }: Tally,
  { counterexample, doubt }: Verified,
  inapplicable?: string,
): RuleReport {
  // What was seen once and never again does not count as a finding.
  const certain = counterexample === undefined ? 0 : broken
  const verdict = error
    ? 'error'
    : inapplicable !== undefined
      ? 'not-applicable'
      : certain > 0
        ? 'broken'
        : kept > 0
          ? 'kept'
          : 'untested'
  const unmet = doubt === undefined ? 'no play met its premise' : 'broken once, and not again'
  const reason = error ?? inapplicable ?? (verdict === 'untested' ? unmet : undefined)
  return {
    ...described(rule),
    verdict,
    kept,
    broken: certain,
    ...(reason === undefined ? {} : { reason }),
    ...(counterexample === undefined ? {} : { counterexample }),
  }
}

function described({ id, level, says, cites, since, needs }: Rule) {
  return {
    id,
    level,
    says,
    cites: [...cites],
    ...(since === undefined ? {} : { since }),
    ...(needs === undefined ? {} : { needs: [...needs] }),
  }
}

/** The process' exit code for a verdict. */
export const exitCodes: Record<Report['verdict'], number> = {
  conformant: 0,
  'non-conformant': 1,
  inconclusive: 3,
  error: 4,
}

/** The report of a run that could not begin. */
export function inconclusive(
  rules: readonly Rule[],
  reason: string,
  about: { url: string; seed: number; runs: number; version: string },
): Report {
  return {
    version: 1,
    tool: { name: 'mesos-conformance', version: about.version },
    verdict: 'inconclusive',
    why: reason,
    seed: about.seed,
    runs: about.runs,
    startedAt: new Date().toISOString(),
    durationMs: 0,
    target: { url: about.url },
    counts: { plays: 0, steps: 0, findings: 0 },
    rules: rules.map((rule) => ({
      ...described(rule),
      verdict: 'untested',
      kept: 0,
      broken: 0,
      reason,
    })),
    leftovers: [],
    warnings: [],
  }
}
