// What a run's rules add up to.
import type { Report, RuleReport } from '../spec-schemas/types.ts'
import type { Rule } from './rule.ts'

/** @param failures plays that failed for a reason of the harness or of the way to the target */
export function verdictOf(rules: readonly RuleReport[], failures: number): Report['verdict'] {
  const musts = rules.filter((rule) => rule.level === 'MUST')
  const tested = rules.some((rule) => rule.kept + rule.broken > 0)
  if (rules.some((rule) => rule.verdict === 'error')) return 'error'
  if (!tested) return failures > 0 ? 'error' : 'inconclusive'
  if (musts.some((rule) => rule.verdict === 'broken')) return 'non-conformant'
  if (musts.some((rule) => rule.verdict === 'untested')) return 'non-conformant'
  return 'conformant'
}

export function why(verdict: Report['verdict'], rules: readonly RuleReport[]): string {
  const count = (level: string, of: RuleReport['verdict']) =>
    rules.filter((rule) => rule.level === level && rule.verdict === of).length
  const broken = count('MUST', 'broken')
  const untested = count('MUST', 'untested')
  switch (verdict) {
    case 'conformant':
      return `every applicable MUST rule is kept (${count('MUST', 'kept')}); of the SHOULD rules ${count('SHOULD', 'kept')} are kept and ${count('SHOULD', 'broken')} broken`
    case 'non-conformant':
      return broken > 0
        ? `${plural(broken, 'MUST rule')} broken${untested > 0 ? `, ${untested} untested` : ''}`
        : `${plural(untested, 'MUST rule')} untested: a rule that nothing exercised is not kept`
    case 'inconclusive':
      return 'no rule could be tested'
    case 'error':
      return 'the run itself failed; nothing is said about the target'
  }
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? ' is' : 's are'}`
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
    rules: rules.map(({ id, level, says, cites, since, needs }) => ({
      id,
      level,
      verdict: 'untested',
      says,
      cites: [...cites],
      ...(since === undefined ? {} : { since }),
      ...(needs === undefined ? {} : { needs: [...needs] }),
      kept: 0,
      broken: 0,
      reason,
    })),
    leftovers: [],
    warnings: [],
  }
}
